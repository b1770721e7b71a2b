// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The pixels of a PNG file of this program's own writing: eight bits a channel, no alpha, rows filtered "up". */
final class Pixels {

    private final int width;
    private final int height;
    private final byte[] rgb;

    private Pixels(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    static Pixels of(byte[] png) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(png);
        int w = in.getInt(16);
        int h = in.getInt(20);
        byte[] raw = new byte[h * (1 + 3 * w)];
        try (Inflater inflater = new Inflater()) {
            int at = 8;
            int got = 0;
            while (at + 8 <= png.length) {
                int length = in.getInt(at);
                if (in.getInt(at + 4) == 0x49444154) { // IDAT
                    inflater.setInput(png, at + 8, length);
                    got += inflater.inflate(raw, got, raw.length - got);
                }
                at += 12 + length;
            }
            if (got != raw.length) {
                throw new IOException("a PNG of " + got + " bytes instead of " + raw.length);
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
        return new Pixels(w, h, unfiltered(raw, w, h));
    }

    private static byte[] unfiltered(byte[] raw, int w, int h) {
        int row = 3 * w;
        byte[] rgb = new byte[h * row];
        for (int y = 0; y < h; y++) {
            for (int i = 0; i < row; i++) {
                int up = y == 0 ? 0 : rgb[(y - 1) * row + i];
                rgb[y * row + i] = (byte) (raw[y * (row + 1) + 1 + i] + up);
            }
        }
        return rgb;
    }

    boolean sameSize(Pixels other) {
        return width == other.width && height == other.height;
    }

    /** How far the channels lie apart on average, of 255. */
    double meanApart(Pixels other) {
        long sum = 0;
        for (int i = 0; i < rgb.length; i++) {
            sum += Math.abs((rgb[i] & 255) - (other.rgb[i] & 255));
        }
        return sum / (double) rgb.length;
    }

    /** The share of channel values that lie more than so much apart. */
    double clearlyApart(Pixels other, int more) {
        int count = 0;
        for (int i = 0; i < rgb.length; i++) {
            count += Math.abs((rgb[i] & 255) - (other.rgb[i] & 255)) > more ? 1 : 0;
        }
        return count / (double) rgb.length;
    }

    String apart(Pixels other, int more) {
        return sameSize(other)
                ? String.format(java.util.Locale.ROOT, "%.3f of 255 apart on average, %.2f %% clearly",
                        meanApart(other), 100 * clearlyApart(other, more))
                : width + "x" + height + " and now " + other.width + "x" + other.height;
    }
}
