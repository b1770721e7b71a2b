// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

/**
 * Unwinds the step in which the kernel has oopsed: nothing of it is executed any more, and nobody else runs either. The
 * oops itself was stated before. Carries no stack trace; it is a way out, no error of the program.
 */
public final class Halted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** After the oops was stated. */
    public Halted() {
        super("the kernel has oopsed", null, false, false);
    }
}
