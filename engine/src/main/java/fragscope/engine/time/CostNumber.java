// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import java.util.Locale;

/**
 * The numbers of a cost model: what each part of the way takes, with its typical value and where that comes from.
 *
 * <p>"Typical" is an order of magnitude that vendors and papers agree on, not a measurement of this program; the
 * reference for PCIe is Neugebauer et al., "Understanding PCIe performance for end host networking" (SIGCOMM 2018).
 */
public enum CostNumber {
    /** NIC pipeline. */
    NIC_PACKET_PS("ps a packet", 5_000, 0, "200 million packets a second; typical"),
    /** Path to host memory. */
    HOST_LINK_BITS_PER_SEC("bit/s", 252_000_000_000L, 1_000_000, "PCIe 4.0 x16, 16 GT/s * 16 * 128/130; computed"),
    /** Posted write to host memory. */
    HOST_DMA_PS("ps one way", 200_000, 0, "150 to 300 ns; typical"),
    /** Path from peer to peer through switches. */
    DEVICE_LINK_BITS_PER_SEC("bit/s", 252_000_000_000L, 1_000_000, "PCIe 4.0 x16 through a switch; computed"),
    /** Posted write to a peer through one switch. */
    DEVICE_DMA_PS("ps one way", 400_000, 0, "300 to 600 ns; typical"),
    /** The same through the host bridge. */
    BRIDGE_DMA_PS("ps one way", 1_000_000, 0, "700 to 1500 ns; typical"),
    /** Bandwidth from peer to peer through the host bridge. */
    BRIDGE_LINK_BITS_PER_SEC("bit/s", 126_000_000_000L, 1_000_000, "half of the path through a switch; typical"),
    /** What each TLP of up to 256 bytes adds on a link. */
    TLP_BYTES("bytes a TLP", 26, 0, "24 to 28; typical"),
    /** Interrupt to softirq. */
    IRQ_PS("ps", 1_000_000, 0, "1 to 3 microseconds; typical"),
    /** Driver: completion to skb, its frags included. */
    SKB_PS("ps a packet", 25_000, 0, "typical"),
    /** Generic receive offload. */
    GRO_PS("ps a packet", 12_000, 0, "typical"),
    /** IP and TCP receive. */
    STACK_PS("ps an skb", 40_000, 0, "typical"),
    /** Refill of one descriptor. */
    REFILL_PS("ps a descriptor", 6_000, 0, "a few ns from the alloc cache; typical"),
    /** Data queued until the application runs. */
    WAKEUP_PS("ps", 1_500_000, 0, "1 to 3 microseconds; typical"),
    /** Entry and exit of a system call. */
    SYSCALL_PS("ps a call", 150_000, 0, "mitigations on; typical"),
    /** One frag to one cmsg and token. */
    TOKEN_PS("ps a token", 15_000, 0, "typical"),
    /** CPU copy on one core. */
    COPY_BYTES_PER_SEC("B/s", 12_000_000_000L, 1_000_000, "10 to 15 GB/s; typical"),
    /** What DMA may occupy of the last-level cache: figures alone rest on it, no time does. */
    DDIO_BYTES("bytes", 4L << 20, 0, "2 of 11 to 20 ways of 20 to 40 MiB; typical");

    private static final long MOST = 1_000_000_000_000_000L;

    private final String unit;
    private final long typical;
    private final long least;
    private final String source;

    CostNumber(String unit, long typical, long least, String source) {
        this.unit = unit;
        this.typical = typical;
        this.least = least;
        this.source = source;
    }

    /** As scenario and cost files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is counted in. */
    public String unit() {
        return unit;
    }

    /** The value where nobody says another. */
    public long typical() {
        return typical;
    }

    /** Where the typical value comes from. */
    public String source() {
        return source;
    }

    /** Refuses what cannot be, in a sentence. */
    void check(long value) {
        if (value < least || value > MOST) {
            throw new IllegalArgumentException(word() + " = " + value + "; right would be " + least + " to " + MOST);
        }
    }
}
