// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Parses frames one after another into columns. The first bytes of each frame are copied to a small array and read
 * there, which is as fast for a mapped file as for an array; the rare frame whose headers reach further is read again
 * as a whole.
 *
 * <p>Cost: a frame's first bytes are in no cache yet, and waiting for them is most of the work. So {@link #fetch}
 * copies those of several frames before the first is parsed: the waits overlap, and a large capture opens twice as
 * fast.
 */
final class FrameParser {

    /** Frames fetched at once. */
    static final int BATCH = 16;
    /** Ethernet, IPv6, and TCP with all its options fit in this. */
    private static final int USUAL = 128;

    private final FrameBytes source;
    private final Parsed parsed = new Parsed();
    private final byte[][] usual = new byte[BATCH][USUAL];

    FrameParser(FrameBytes source) {
        this.source = source;
    }

    /** Copies the first bytes of {@code n} frames, at most {@link #BATCH}, from {@code first} on. */
    void fetch(FrameIndex index, int first, int n) {
        for (int k = 0; k < n; k++) {
            source.copy(first + k, 0, usual[k], 0, Math.min(USUAL, index.capLen[first + k]));
        }
    }

    /** What the headers of the {@code k}-th fetched frame say; valid until the next call. */
    Parsed parse(FrameIndex index, int first, int k) {
        int packet = first + k;
        int capLen = index.capLen[packet];
        parsed.start(usual[k], Math.min(USUAL, capLen), capLen, index.len[packet]);
        LinkLayer.parse(parsed, index.linkType[packet]);
        if (parsed.wantsMore) {
            byte[] whole = new byte[capLen];
            source.copy(packet, 0, whole, 0, capLen);
            parsed.start(whole, capLen, capLen, index.len[packet]);
            LinkLayer.parse(parsed, index.linkType[packet]);
        }
        return parsed;
    }
}
