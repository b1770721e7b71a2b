// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Indexes a pcap file (draft-ietf-opsawg-pcap): both byte orders, micro- and nanoseconds, the old versions that wrote
 * the two lengths the other way round, and the 24-byte records of patched libpcaps. As lenient as Wireshark's
 * {@code wiretap/libpcap.c}: records above the stated snaplen count, records above 256 KiB end the capture.
 */
final class PcapReader {

    static final int HEADER = 24;
    /** Wireshark's WTAP_MAX_PACKET_SIZE_STANDARD, and tcpdump's largest snaplen. */
    static final int RECORD_MAX = 262_144;
    private static final int MICRO = 0xa1b2c3d4;
    private static final int NANO = 0xa1b23c4d;
    private static final int PATCHED = 0xa1b2cd34;

    /** Records that are looked ahead, where the next ones would be if all were as long as this one. */
    static final int AHEAD = 8;

    private PcapReader() {
    }

    /** True when the first four bytes, read big-endian, begin a pcap. */
    static boolean begins(int magic) {
        int swapped = Integer.reverseBytes(magic);
        return isMagic(magic) || isMagic(swapped);
    }

    private static boolean isMagic(int m) {
        return m == MICRO || m == NANO || m == PATCHED;
    }

    /** The bytes that a record of this link type may have: USB and D-Bus messages are larger than any frame. */
    static int recordMax(int linkType) {
        return linkType == 231 || linkType == 249 ? 128 << 20 : RECORD_MAX;
    }

    /**
     * Adds every whole record to {@code into}.
     *
     * @return why the capture ends early, or "" when it does not
     */
    static String index(FileWindow file, FrameIndex into) throws CaptureException {
        if (file.size < HEADER) {
            throw new CaptureException(file.name + ": ends at byte " + file.size
                    + ", inside the pcap file header; right would be at least 24 bytes");
        }
        file.littleEndian = false;
        file.littleEndian = !isMagic(file.i32(0));
        int magic = file.i32(0);
        int major = file.u16(4);
        int minor = file.u16(6);
        if (major != 2) {
            throw new CaptureException(
                    file.name + ": byte 4: pcap version " + major + "." + minor + "; right would be version 2.4");
        }
        int link = file.i32(20) & 0xffff; // the upper half tells of frame check sequences
        int recordHeader = magic == PATCHED ? 24 : 16;
        long unitNs = magic == NANO ? 1 : 1000;
        int max = recordMax(link);
        long at = HEADER;
        int touched = 0;
        while (at < file.size) {
            if (file.size - at < recordHeader) {
                return cut(file, at, into, "inside a record header");
            }
            long captured = file.u32(at + 8);
            long onWire = file.u32(at + 12);
            if (minor < 3 || (minor == 3 && captured > onWire)) {
                long other = captured;
                captured = onWire;
                onWire = other;
            }
            if (captured > max) {
                return cut(file, at, into, "at a record that claims " + captured + " bytes, more than " + max);
            }
            if (file.size - at - recordHeader < captured) {
                return cut(file, at, into, "inside a record of " + captured + " bytes");
            }
            touched += file.ahead(at + AHEAD * (recordHeader + captured));
            long ts = file.u32(at) * 1_000_000_000L + file.u32(at + 4) * unitNs;
            into.add(link, at + recordHeader, (int) captured, (int) Math.min(onWire, Integer.MAX_VALUE), ts);
            at += recordHeader + captured;
        }
        file.touched = touched;
        return "";
    }

    static String cut(FileWindow file, long at, FrameIndex into, String how) {
        String kept = into.count == 1
                ? "the one frame before it is kept"
                : "the " + into.count + " frames before it are kept";
        return file.name + ": byte " + at + ": the capture ends " + how + "; " + kept;
    }
}
