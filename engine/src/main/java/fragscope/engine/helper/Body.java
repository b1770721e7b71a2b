// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** What a helper does: loads and stores at addresses, arithmetic, branches, and calls of other helpers. */
@FunctionalInterface
public interface Body {

    /**
     * Executes the function.
     *
     * @param c the CPU that executes it
     * @param a the arguments, pointers as addresses
     * @return the return value: an address, a number, a negative errno; 0 for void
     */
    long run(Cpu c, long[] a);
}
