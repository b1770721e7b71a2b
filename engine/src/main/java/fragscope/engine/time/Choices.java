// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

/**
 * Every either/or of a run goes through here.
 *
 * <p>A choice is a function of its purpose and its subject, never the next number of a stream: nothing has to be
 * undone, and leaving one packet out does not change what is chosen for the others.
 */
public interface Choices {

    /**
     * Picks a number.
     *
     * @param purpose what is chosen, a constant of the caller: {@code Mix.salt("pcie-delay")}
     * @param subject for whom, as a packet's number
     * @param bound exclusive upper bound, at least 1
     * @return 0 to bound - 1
     */
    int pick(long purpose, long subject, int bound);
}
