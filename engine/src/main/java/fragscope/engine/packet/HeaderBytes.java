// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/** Writes header fields one after another, in network order, and fills in checksums. */
final class HeaderBytes {

    private final byte[] bytes;
    private int at;

    HeaderBytes(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    int at() {
        return at;
    }

    HeaderBytes u8(int v) {
        bytes[at++] = (byte) v;
        return this;
    }

    HeaderBytes u16(int v) {
        bytes[at] = (byte) (v >>> 8);
        bytes[at + 1] = (byte) v;
        at += 2;
        return this;
    }

    HeaderBytes i32(int v) {
        return u16(v >>> 16).u16(v);
    }

    HeaderBytes i64(long v) {
        return i32((int) (v >>> 32)).i32((int) v);
    }

    /** Six bytes: an Ethernet address, or what is as long. */
    HeaderBytes hex(int first, int rest) {
        return u16(first).i32(rest);
    }

    /**
     * Stores the checksum of {@code n} header bytes and of what {@code more} already sums up; 0 is stored as 0xffff.
     */
    void checksum(int from, int n, int where, long more) {
        int sum = ~Checksums.fold(Checksums.sum(bytes, from, n) + more) & 0xffff;
        int stored = sum == 0 ? 0xffff : sum;
        bytes[where] = (byte) (stored >>> 8);
        bytes[where + 1] = (byte) stored;
    }
}
