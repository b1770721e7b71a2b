// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Parses frames one after another into columns. The first bytes of each frame are copied to one small array and read
 * there, which is as fast for a mapped file as for an array; the rare frame whose headers reach further is read again
 * as a whole.
 */
final class FrameParser {

    /** Ethernet, IPv6, and TCP with all its options fit in this. */
    private static final int USUAL = 128;

    private final FrameBytes source;
    private final Parsed parsed = new Parsed();
    private final byte[] usual = new byte[USUAL];

    FrameParser(FrameBytes source) {
        this.source = source;
    }

    /** What the frame's headers say; valid until the next call. */
    Parsed parse(int packet, int linkType, int capLen, int len) {
        int n = Math.min(USUAL, capLen);
        source.copy(packet, 0, usual, 0, n);
        parsed.start(usual, n, capLen, len);
        LinkLayer.parse(parsed, linkType);
        if (parsed.wantsMore) {
            byte[] whole = new byte[capLen];
            source.copy(packet, 0, whole, 0, capLen);
            parsed.start(whole, capLen, capLen, len);
            LinkLayer.parse(parsed, linkType);
        }
        return parsed;
    }
}
