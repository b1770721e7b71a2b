// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

/**
 * What each part of the way takes, in picoseconds, and links' bandwidth in bits a second: the scenario's cost model.
 *
 * <p>Sources: "typical" is an order of magnitude that vendors and papers agree on, not a measurement of this program;
 * the reference for PCIe is Neugebauer et al., "Understanding PCIe performance for end host networking" (SIGCOMM
 * 2018).
 *
 * @param nicPacketPs NIC pipeline, a packet (typical: 200 million packets a second)
 * @param hostLinkBitsPerSec host PCIe path, payload bandwidth (Gen4 x16: 252 Gb/s raw, computed)
 * @param hostDmaPs posted DMA write to host memory, one way (150 to 300 ns, typical)
 * @param deviceLinkBitsPerSec peer-to-peer path, payload bandwidth (as Gen4 x16 through a switch, typical)
 * @param deviceDmaPs peer-to-peer write through one switch, one way (300 to 600 ns, typical)
 * @param tlpBytes overhead of each TLP of 256 bytes (24 to 28, typical)
 * @param irqPs interrupt to softirq (1 to 3 microseconds, typical)
 * @param skbPs driver: completion to skb, its frags included (typical)
 * @param groPs GRO: one packet (typical)
 * @param stackPs IP and TCP receive, one skb (typical)
 * @param refillPs refill of one descriptor (a few ns from the alloc cache, typical)
 * @param wakeupPs data queued to application running (1 to 3 microseconds, typical)
 * @param syscallPs system call, entry and exit (typical, mitigations on)
 * @param tokenPs one frag to one cmsg and token (typical)
 * @param copyBytesPerSec CPU copy, one core (10 to 15 GB/s, typical)
 * @param ddioBytes what DMA may occupy of the last-level cache (2 of 11 to 20 ways of 20 to 40 MiB, typical); figures
 *        alone rest on it, no time does
 */
public record Costs(long nicPacketPs, long hostLinkBitsPerSec, long hostDmaPs, long deviceLinkBitsPerSec,
        long deviceDmaPs, int tlpBytes, long irqPs, long skbPs, long groPs, long stackPs, long refillPs,
        long wakeupPs, long syscallPs, long tokenPs, long copyBytesPerSec, long ddioBytes) {

    /** The model that scenarios call {@code typical}. */
    public static Costs typical() {
        return new Costs(5_000, 252_000_000_000L, 200_000, 252_000_000_000L, 400_000, 26, 1_000_000, 25_000,
                12_000, 40_000, 6_000, 1_500_000, 150_000, 15_000, 12_000_000_000L, 4L << 20);
    }

    /**
     * The same with the way to the device's memory through the host bridge: 700 to 1500 ns one way and half the
     * bandwidth (typical).
     */
    public Costs towards(boolean throughHostBridge) {
        return throughHostBridge
                ? new Costs(nicPacketPs, hostLinkBitsPerSec, hostDmaPs, deviceLinkBitsPerSec / 2, 1_000_000, tlpBytes,
                        irqPs, skbPs, groPs, stackPs, refillPs, wakeupPs, syscallPs, tokenPs, copyBytesPerSec,
                        ddioBytes)
                : this;
    }

    /** Time that bytes occupy a link, TLP overhead included, in picoseconds. */
    public long linkPs(long bytes, long bitsPerSec) {
        long onLink = bytes + (bytes + 255) / 256 * tlpBytes;
        return onLink * 8_000 / (bitsPerSec / 1_000_000_000L);
    }

    /** Time that one core takes to copy bytes, in picoseconds. */
    public long copyPs(long bytes) {
        return bytes * 1_000_000_000_000L / copyBytesPerSec;
    }
}
