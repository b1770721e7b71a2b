// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/**
 * The processor as a place: who copies?
 *
 * @param number             of the CPU, -1 where it does not matter which
 * @param packet             that it works on, 0 for none
 * @param bytes              it copies or reads now
 * @param payloadBytesCopied by CPUs since the run began
 */
public record Cpu(int number, Doing doing, Carried carried, int packet, int bytes, long payloadBytesCopied) {

    /** What the CPU does to packet bytes now. */
    public enum Doing {
        IDLE, POLLING, READING_HEADERS, COPYING
    }
}
