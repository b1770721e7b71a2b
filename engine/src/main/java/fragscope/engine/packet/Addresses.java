// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The IP addresses of a set of packets, each once. An address id is its place in the order of first appearance (source
 * before destination), so ids are the same on every machine. Immutable.
 */
public final class Addresses {

    /** What an accessor returns where a packet has no such address. */
    public static final int NO_ADDRESS = -1;

    private final int count;
    private final long[] hi;
    private final long[] lo;
    private final byte[] version;

    Addresses(int count, long[] hi, long[] lo, byte[] version) {
        this.count = count;
        this.hi = hi;
        this.lo = lo;
        this.version = version;
    }

    public int count() {
        return count;
    }

    /** 4 or 6. */
    public int version(int id) {
        return version[check(id)];
    }

    /** Bytes 0 to 7 of an IPv6 address; 0 for IPv4. */
    public long hi(int id) {
        return hi[check(id)];
    }

    /** Bytes 8 to 15 of an IPv6 address; for IPv4 the 32-bit address, zero-extended. */
    public long lo(int id) {
        return lo[check(id)];
    }

    /** 4 or 16 bytes, in network order; a fresh array. */
    public byte[] bytes(int id) {
        int n = version(id) == 4 ? 4 : 16;
        byte[] out = new byte[n];
        for (int i = 0; i < n; i++) {
            long half = n == 16 && i < 8 ? hi[id] : lo[id];
            out[i] = (byte) (half >>> (8 * ((n - 1 - i) & 7)));
        }
        return out;
    }

    /** As Wireshark writes it. */
    public String text(int id) {
        return version(id) == 4 ? AddressText.v4((int) lo[id]) : AddressText.v6(hi[id], lo[id]);
    }

    /** The id of an address written by a person, or {@link #NO_ADDRESS} when no packet has it. */
    public int find(String text) {
        byte[] b = AddressText.parse(text);
        long h = 0;
        long l = 0;
        for (byte x : b) {
            h = (h << 8) | (l >>> 56);
            l = (l << 8) | (x & 255);
        }
        for (int id = 0; id < count; id++) {
            if (hi[id] == h && lo[id] == l && version[id] == (b.length == 4 ? 4 : 6)) {
                return id;
            }
        }
        return NO_ADDRESS;
    }

    /** Order of addresses that people expect: IPv4 first, then by value. Negative, zero or positive. */
    public int compare(int a, int b) {
        int byVersion = Integer.compare(version(a), version(b));
        int byHi = byVersion != 0 ? byVersion : Long.compareUnsigned(hi[a], hi[b]);
        return byHi != 0 ? byHi : Long.compareUnsigned(lo[a], lo[b]);
    }

    private int check(int id) {
        if (id < 0 || id >= count) {
            throw new IndexOutOfBoundsException("address id " + id + " of " + count);
        }
        return id;
    }
}
