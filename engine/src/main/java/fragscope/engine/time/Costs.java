// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

/**
 * What each part of the way takes, in picoseconds, and links' bandwidth in bits a second: a {@link CostModel}'s numbers
 * as a machine reads them. Values and sources stand at {@link CostNumber}.
 *
 * @param nicPacketPs NIC pipeline, a packet
 * @param hostLinkBitsPerSec path to host memory
 * @param hostDmaPs posted DMA write to host memory, one way
 * @param deviceLinkBitsPerSec path to the bound memory's device
 * @param deviceDmaPs posted write there, one way
 * @param tlpBytes overhead of each TLP of 256 bytes
 * @param irqPs interrupt to softirq
 * @param skbPs driver: completion to skb, its frags included
 * @param groPs GRO: one packet
 * @param stackPs IP and TCP receive, one skb
 * @param refillPs refill of one descriptor
 * @param wakeupPs data queued to application running
 * @param syscallPs system call, entry and exit
 * @param tokenPs one frag to one cmsg and token
 * @param copyBytesPerSec CPU copy, one core
 * @param ddioBytes what DMA may occupy of the last-level cache
 */
public record Costs(long nicPacketPs, long hostLinkBitsPerSec, long hostDmaPs, long deviceLinkBitsPerSec,
        long deviceDmaPs, int tlpBytes, long irqPs, long skbPs, long groPs, long stackPs, long refillPs,
        long wakeupPs, long syscallPs, long tokenPs, long copyBytesPerSec, long ddioBytes) {

    /** The model that scenarios call {@code typical}. */
    public static Costs typical() {
        return CostModel.typical().costs(false);
    }

    /** Time that bytes occupy a link, TLP overhead included, in picoseconds. */
    public long linkPs(long bytes, long bitsPerSec) {
        long onLink = bytes + (bytes + 255) / 256 * tlpBytes;
        return onLink * 8_000_000_000_000L / bitsPerSec;
    }

    /** Time that one core takes to copy bytes, in picoseconds. */
    public long copyPs(long bytes) {
        return bytes * 1_000_000_000_000L / copyBytesPerSec;
    }
}
