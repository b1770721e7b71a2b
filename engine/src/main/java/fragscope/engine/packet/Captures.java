// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.DoubleConsumer;

/**
 * Opens capture files: pcap and pcapng, either also gzipped. A plain file is mapped, never read into the heap, so its
 * size is bounded by the address space alone; a gzipped one is inflated, to 1 GiB at most. The file must not change
 * while its packets are in use.
 */
public final class Captures {

    private static final int GZIP = 0x1f8b;

    private Captures() {
    }

    /**
     * Reads a capture and parses every frame's headers.
     *
     * @throws CaptureException when the file cannot be read or is no capture; a capture that breaks off is returned up
     *                          to there, with {@link Packets#note()}
     */
    public static Packets open(Path path) throws CaptureException {
        return open(path, _ -> {
        });
    }

    /**
     * The same, telling how far it is.
     *
     * @param read told the share of the file's bytes that are read, 0 to 1, first for where the frames lie and then for
     *             what they hold, half each; what it throws ends the reading
     * @throws CaptureException as {@link #open(Path)}
     */
    public static Packets open(Path path, DoubleConsumer read) throws CaptureException {
        Scanned found = scan(path, read);
        try {
            return Packets.parse(found.file.name, found.note, new SegmentBytes(found.file.segment, found.index.offset),
                    found.index, (n, of) -> read.accept(0.5 + 0.5 * n / of));
        } catch (OutOfMemoryError e) {
            throw tooMany(path, e);
        }
    }

    /**
     * Reads a capture's records without looking into the frames, as {@code capinfos} does.
     *
     * @return how many frames it holds
     * @throws CaptureException as {@link #open}
     */
    public static int count(Path path) throws CaptureException {
        return scan(path, _ -> {
        }).index.count;
    }

    /** Where a file's frames lie, and why it ends early or "". */
    private record Scanned(FileWindow file, FrameIndex index, String note) {
    }

    private static CaptureException tooMany(Path path, OutOfMemoryError e) {
        return new CaptureException(path + ": holds more packets than memory has room for, at some 130 bytes each; "
                + "right would be a larger heap (-Xmx) or a part of the capture", e);
    }

    private static Scanned scan(Path path, DoubleConsumer read) throws CaptureException {
        String name = path.toString();
        try {
            if (!Files.exists(path)) {
                throw new CaptureException(name + ": no such file");
            }
            if (!Files.isRegularFile(path)) {
                throw new CaptureException(name + ": is no regular file; right would be a pcap or pcapng file");
            }
            return read(path, name, read);
        } catch (IOException | UnsupportedOperationException e) {
            throw new CaptureException(name + ": cannot be read (" + e.getMessage() + ")", e);
        } catch (OutOfMemoryError e) {
            throw tooMany(path, e);
        }
    }

    private static Scanned read(Path path, String name, DoubleConsumer read)
            throws CaptureException, IOException {
        MemorySegment mapped;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
        FileWindow file = new FileWindow(name, mapped);
        if (file.size < 4 || file.u16(0) != GZIP) {
            return index(file, "", read);
        }
        Gzip.Inflated inflated = Gzip.inflate(path, name);
        return index(new FileWindow(name, inflated.bytes()), inflated.note(), read);
    }

    private static Scanned index(FileWindow file, String brokenOff, DoubleConsumer read) throws CaptureException {
        if (file.size < 4) {
            String how = file.size == 0 ? ": is empty" : ": ends at byte " + file.size;
            throw new CaptureException(file.name + how + "; right would be a pcap or pcapng file");
        }
        FrameIndex found = new FrameIndex();
        found.tell((at, size) -> read.accept(0.5 * at / size), file.size);
        int magic = file.i32(0);
        String note;
        if (PcapReader.begins(magic)) {
            note = PcapReader.index(file, found);
        } else if (magic == PcapngReader.SECTION_HEADER) {
            note = PcapngReader.index(file, found);
        } else {
            throw new CaptureException(file.name + ": byte 0: starts with " + String.format("0x%08x", magic)
                    + kind(magic)
                    + "; right would be 0xa1b2c3d4 or 0xa1b23c4d (pcap, either byte order) or 0x0a0d0d0a (pcapng)");
        }
        return new Scanned(file, found, brokenOff.isEmpty() ? note : brokenOff);
    }

    /** A word on what a file is instead, where its first bytes tell. */
    private static String kind(int magic) {
        return switch (magic) {
            case 0x28b52ffd -> " (zstd: unpack it first)";
            case 0x04224d18 -> " (lz4: unpack it first)";
            case 0xfd377a58 -> " (xz: unpack it first)";
            case 0x504b0304 -> " (zip: unpack it first)";
            case 0x736e6f6f -> " (Solaris snoop: convert it with editcap first)";
            default -> "";
        };
    }
}
