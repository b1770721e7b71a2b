// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The registers of the parser: the frame being read and what has been found in it so far. One instance serves a whole
 * capture, so parsing allocates nothing. Offsets count from the frame's start; −1 means absent.
 *
 * <p>Usually only a frame's first bytes are at hand. {@link #has} answers no for bytes beyond them, and notes in
 * {@link #wantsMore} when the capture does hold them; the caller then parses again with the whole frame.
 */
final class Parsed {

    /** More tags or labels than any network stacks; the bound keeps a frame of nothing but tags from mattering. */
    static final int TAGS_MAX = 32;

    byte[] bytes = {};
    int have;
    int capLen;
    int len;
    boolean wantsMore;

    int ethType;
    final int[] vlans = new int[TAGS_MAX];
    int vlanCount;
    int note;

    int l3Off;
    int l3HeaderLen;
    int ipVersion;
    int ipWord0;
    int ipLen;
    int proto;
    int hopLimit;
    boolean hasSrc;
    boolean hasDst;
    long srcHi;
    long srcLo;
    long dstHi;
    long dstLo;
    int ipId;
    boolean df;
    boolean reserved;
    boolean fragmentHeader;
    boolean more;
    int fragOffset;

    int l4Off;
    int l4Seen;
    int headerLen;
    int ports;
    int seq;
    int ack;
    int word3;

    /** Forgets the frame before; {@code n} bytes of the new one are in {@code from}. */
    void start(byte[] from, int n, int captured, int onWire) {
        bytes = from;
        have = n;
        capLen = captured;
        len = onWire;
        wantsMore = false;
        ethType = -1;
        vlanCount = 0;
        note = 0;
        l3Off = -1;
        l3HeaderLen = 0;
        ipVersion = 0;
        ipWord0 = 0;
        ipLen = -1;
        proto = -1;
        hopLimit = -1;
        hasSrc = false;
        hasDst = false;
        ipId = 0;
        df = false;
        fragmentHeader = false;
        reserved = false;
        more = false;
        fragOffset = 0;
        l4Off = -1;
        l4Seen = 0;
        headerLen = -1;
        ports = 0;
        seq = 0;
        ack = 0;
        word3 = 0;
    }

    boolean has(int off, int n) {
        if (off + n <= have) {
            return true;
        }
        wantsMore |= off + n <= capLen;
        return false;
    }

    int u8(int off) {
        return bytes[off] & 255;
    }

    int u16(int off) {
        return (bytes[off] & 255) << 8 | (bytes[off + 1] & 255);
    }

    int i32(int off) {
        return u16(off) << 16 | u16(off + 2);
    }

    long i64(int off) {
        return (long) i32(off) << 32 | (i32(off + 4) & 0xffffffffL);
    }

    /** The first reason counts: what lies behind it was not looked at. */
    void note(Note kind, int argument) {
        if (note == 0) {
            note = kind.with(argument);
        }
    }
}
