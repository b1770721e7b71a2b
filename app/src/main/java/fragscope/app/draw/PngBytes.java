// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Encodes pixels as PNG with what java.base has. Source: PNG specification, third edition. */
public final class PngBytes {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngBytes() {
    }

    /** An opaque picture of {@code w} by {@code h} pixels, 0xAARRGGBB by rows; the opacity is left out. */
    public static byte[] rgb(int w, int h, int[] argb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer head = ByteBuffer.allocate(13).putInt(w).putInt(h);
        head.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", deflated(filtered(w, h, argb)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Rows with filter "up", which makes flat areas zero. */
    private static byte[] filtered(int w, int h, int[] argb) {
        byte[] raw = new byte[h * (1 + 3 * w)];
        int at = 0;
        for (int y = 0; y < h; y++) {
            raw[at++] = 2;
            for (int x = 0; x < w; x++) {
                int p = argb[y * w + x];
                int up = y == 0 ? 0 : argb[(y - 1) * w + x];
                raw[at++] = (byte) ((p >> 16) - (up >> 16));
                raw[at++] = (byte) ((p >> 8) - (up >> 8));
                raw[at++] = (byte) (p - up);
            }
        }
        return raw;
    }

    private static byte[] deflated(byte[] raw) {
        try (Deflater deflater = new Deflater(6)) {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        ByteBuffer buffer = ByteBuffer.allocate(12 + data.length).putInt(data.length);
        buffer.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(buffer.array(), 4, 4 + data.length);
        out.writeBytes(buffer.putInt((int) crc.getValue()).array());
    }
}
