// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.packet.Addresses;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;

/**
 * The Toeplitz hash by which NICs spread packets over queues: for every set bit of the input, the 32 bits of the key
 * that start there are XORed (Microsoft, "RSS hashing functions"; Linux {@code include/net/rps.h} and each driver's
 * key). Input is source address, destination address, source port, destination port, in network order. Pure.
 *
 * <p>Cost: one table look-up per input byte; the table is 1 KiB per byte of input.
 */
public final class Toeplitz {

    /** Two IPv6 addresses and two ports. */
    public static final int INPUT_MAX = 36;
    /** The key covers the longest input and the 32 bits that follow its last bit. */
    public static final int KEY_MIN = INPUT_MAX + 4;
    /** The key of Microsoft's verification suite, which many drivers also use. */
    public static final String VERIFICATION_KEY = "6d5a56da255b0ec24167253d43a38fb0d0ca2bcb"
            + "ae7b30b477cb2da38030f20c6a42b73bbeac01fa";

    private final int[][] table = new int[INPUT_MAX][256];

    /**
     * Prepares a key.
     *
     * @param key at least {@link #KEY_MIN} bytes; what follows is not used
     * @throws IllegalArgumentException when it is shorter
     */
    public Toeplitz(byte[] key) {
        if (key.length < KEY_MIN) {
            throw new IllegalArgumentException(
                    "rss_key has " + key.length + " bytes; right would be at least " + KEY_MIN);
        }
        for (int at = 0; at < INPUT_MAX; at++) {
            long window = 0; // the 40 key bits that an input byte here can reach
            for (int k = 0; k < 5; k++) {
                window = (window << 8) | (key[at + k] & 255);
            }
            for (int value = 0; value < 256; value++) {
                table[at][value] = ofByte(window, value);
            }
        }
    }

    private static int ofByte(long window, int value) {
        int hash = 0;
        for (int bit = 0; bit < 8; bit++) {
            if ((value & 0x80 >> bit) != 0) {
                hash ^= (int) (window >>> (8 - bit));
            }
        }
        return hash;
    }

    /** The hash of the first {@code n} bytes of an input, at most {@link #INPUT_MAX}. */
    public int hash(byte[] input, int n) {
        int hash = 0;
        for (int i = 0; i < n; i++) {
            hash ^= table[i][input[i] & 255];
        }
        return hash;
    }

    /** The hash of a packet's two addresses; it must have both. */
    public int addresses(Packets p, int packet) {
        Addresses a = p.addresses();
        int src = p.src(packet);
        int dst = p.dst(packet);
        if (a.version(src) == 4) {
            return bytes(a.lo(src), 4, 0) ^ bytes(a.lo(dst), 4, 4);
        }
        return bytes(a.hi(src), 8, 0) ^ bytes(a.lo(src), 8, 8) ^ bytes(a.hi(dst), 8, 16) ^ bytes(a.lo(dst), 8, 24);
    }

    /** The hash of a packet's addresses and ports; it must be one that {@link #hasPorts} accepts. */
    public int addressesAndPorts(Packets p, int packet) {
        int at = p.ipVersion(packet) == 4 ? 8 : 32;
        long ports = ((long) p.sport(packet) << 16) | p.dport(packet);
        return addresses(p, packet) ^ bytes(ports, 4, at);
    }

    /** True when a packet has two addresses to hash. */
    public static boolean hasAddresses(Packets p, int packet) {
        return p.src(packet) != Addresses.NO_ADDRESS && p.dst(packet) != Addresses.NO_ADDRESS;
    }

    /** True when a packet has ports to hash: TCP, UDP or SCTP, and no fragment, not even the first. */
    public static boolean hasPorts(Packets p, int packet) {
        int proto = p.proto(packet);
        boolean hashed = proto == IpProto.TCP || proto == IpProto.UDP || proto == IpProto.SCTP;
        return hashed && hasAddresses(p, packet) && !p.isFragment(packet) && p.sport(packet) != Packets.ABSENT;
    }

    private int bytes(long value, int n, int at) {
        int hash = 0;
        for (int i = 0; i < n; i++) {
            hash ^= table[at + i][(int) (value >>> (8 * (n - 1 - i))) & 255];
        }
        return hash;
    }
}
