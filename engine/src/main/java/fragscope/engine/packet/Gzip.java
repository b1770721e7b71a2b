// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Inflates a gzipped capture into one array. It is inflated twice, first to learn its size: that bounds the memory by
 * what the file really holds, and a file that inflates beyond {@link #INFLATED_MAX} costs none.
 */
final class Gzip {

    /** 1 GiB; what inflates to more is better unpacked and mapped. */
    static final long INFLATED_MAX = 1L << 30;

    private Gzip() {
    }

    /**
     * An inflated file.
     *
     * @param bytes what could be inflated
     * @param note  why the stream ends early, or ""
     */
    record Inflated(MemorySegment bytes, String note) {
    }

    static Inflated inflate(Path path, String name) throws CaptureException, IOException {
        byte[] none = {};
        long size = read(path, none, name);
        boolean damaged = size < 0;
        long whole = damaged ? ~size : size;
        if (whole > INFLATED_MAX) {
            throw new CaptureException(name + ": inflates to more than " + INFLATED_MAX
                    + " bytes; right would be to unpack it first (gunzip) and open the result");
        }
        byte[] bytes = new byte[(int) whole];
        read(path, bytes, name);
        return new Inflated(MemorySegment.ofArray(bytes),
                damaged ? name + ": the gzip stream breaks off after " + whole + " inflated bytes" : "");
    }

    /** Inflates to the end or the limit, keeping what fits; returns the size, or its complement when it breaks off. */
    private static long read(Path path, byte[] keep, String name) throws CaptureException, IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        try (InputStream raw = Files.newInputStream(path); InputStream in = open(raw, name)) {
            while (size <= INFLATED_MAX) {
                int n = in.read(chunk);
                if (n < 0) {
                    return size;
                }
                int fits = (int) Math.max(0, Math.min(n, keep.length - size));
                if (fits > 0) {
                    System.arraycopy(chunk, 0, keep, (int) size, fits);
                }
                size += n;
            }
            return size;
        } catch (EOFException | ZipException e) {
            return ~size;
        }
    }

    private static InputStream open(InputStream raw, String name) throws CaptureException, IOException {
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (EOFException | ZipException e) {
            throw new CaptureException(name + ": byte 0: the gzip header is damaged; right would be a whole gzip file",
                    e);
        }
    }
}
