// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.util.ArrayList;
import java.util.List;

/**
 * Indexes a pcapng file (draft-ietf-opsawg-pcapng): sections of either byte order, any number of interfaces with their
 * time resolutions and offsets, enhanced, simple and obsolete packet blocks. Other blocks are skipped. Simple packet
 * blocks have no time.
 */
final class PcapngReader {

    static final int SECTION_HEADER = 0x0a0d0d0a;
    static final int BYTE_ORDER = 0x1a2b3c4d;
    static final int INTERFACE = 1;
    static final int OBSOLETE_PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int ENHANCED_PACKET = 6;
    private static final int BLOCK_MIN = 12;

    private final FileWindow file;
    private final FrameIndex into;
    private final List<PcapngInterface> interfaces = new ArrayList<>();

    private PcapngReader(FileWindow file, FrameIndex into) {
        this.file = file;
        this.into = into;
    }

    /**
     * Adds every whole packet to {@code into}.
     *
     * @return why the capture ends early, or "" when it does not
     */
    static String index(FileWindow file, FrameIndex into) throws CaptureException {
        if (file.size < 28) {
            throw new CaptureException(file.name + ": ends at byte " + file.size
                    + ", inside the pcapng section header; right would be at least 28 bytes");
        }
        PcapngReader reader = new PcapngReader(file, into);
        if (!reader.section(0)) {
            throw new CaptureException(file.name + ": byte 8: byte-order magic " + String.format("0x%08x", file.i32(8))
                    + "; right would be 0x1a2b3c4d in either byte order");
        }
        return reader.blocks();
    }

    /** Takes the byte order of the section that starts here; false when it has none. */
    private boolean section(long at) {
        interfaces.clear();
        file.littleEndian = false;
        file.littleEndian = file.i32(at + 8) != BYTE_ORDER;
        return file.i32(at + 8) == BYTE_ORDER;
    }

    private String blocks() {
        long at = 0;
        while (at < file.size) {
            if (file.size - at < BLOCK_MIN) {
                return PcapReader.cut(file, at, into, "inside a block header");
            }
            int type = file.i32(at);
            if (type == SECTION_HEADER && !section(at)) {
                return PcapReader.cut(file, at, into, "at a section header without a byte-order magic");
            }
            long len = file.u32(at + 4);
            long padded = len + 3 & ~3L;
            if (len < BLOCK_MIN) {
                return PcapReader.cut(file, at, into, "at a block that claims " + len + " bytes, fewer than 12");
            }
            if (padded > file.size - at) {
                return PcapReader.cut(file, at, into, "inside a block that claims " + len + " bytes");
            }
            file.touched += file.ahead(at + PcapReader.AHEAD * padded);
            if (file.u32(at + padded - 4) != len) {
                return PcapReader.cut(file, at, into, "at a block whose two lengths differ (" + len + " and "
                        + file.u32(at + padded - 4) + ")");
            }
            String wrong = block(type, at, len);
            if (!wrong.isEmpty()) {
                return PcapReader.cut(file, at, into, wrong);
            }
            at += padded;
        }
        return "";
    }

    /** One block whose extent is known to be sound; says what is wrong inside it, or "". */
    private String block(int type, long at, long len) {
        return switch (type) {
            case INTERFACE -> describe(at, len);
            case ENHANCED_PACKET -> packet(at, len, file.u32(at + 8));
            case OBSOLETE_PACKET -> packet(at, len, file.u16(at + 8));
            case SIMPLE_PACKET -> simple(at, len);
            default -> "";
        };
    }

    private String describe(long at, long len) {
        if (len < 20) {
            return "at an interface description of " + len + " bytes, fewer than 20";
        }
        interfaces.add(PcapngInterface.read(file, at, len));
        return "";
    }

    private String packet(long at, long len, long number) {
        if (len < 32) {
            return "at a packet block of " + len + " bytes, fewer than 32";
        }
        if (number >= interfaces.size()) {
            return "at a packet of interface " + number + ", of which the section describes " + interfaces.size();
        }
        PcapngInterface from = interfaces.get((int) number);
        long captured = file.u32(at + 20);
        if (captured > len - 32) {
            return "at a packet of " + captured + " bytes in a block of " + len;
        }
        if (captured > PcapReader.recordMax(from.linkType())) {
            return "at a packet that claims " + captured + " bytes, more than " + PcapReader.RECORD_MAX;
        }
        long units = file.u32(at + 12) << 32 | file.u32(at + 16);
        into.add(from.linkType(), at + 28, (int) captured, (int) Math.min(file.u32(at + 24), Integer.MAX_VALUE),
                from.toNs(units));
        return "";
    }

    private String simple(long at, long len) {
        if (len < 16) {
            return "at a simple packet block of " + len + " bytes, fewer than 16";
        }
        if (interfaces.isEmpty()) {
            return "at a simple packet block in a section that describes no interface";
        }
        PcapngInterface from = interfaces.getFirst();
        long onWire = file.u32(at + 8);
        long snapped = from.snapLen() == 0 ? onWire : Math.min(onWire, from.snapLen());
        long captured = Math.min(snapped, len - 16);
        if (captured > PcapReader.recordMax(from.linkType())) {
            return "at a packet that claims " + captured + " bytes, more than " + PcapReader.RECORD_MAX;
        }
        into.add(from.linkType(), at + 12, (int) captured, (int) Math.min(onWire, Integer.MAX_VALUE), Packets.NO_TIME);
        return "";
    }
}
