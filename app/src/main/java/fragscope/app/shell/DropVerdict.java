// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.source.CaptureFile;
import fragscope.app.text.Texts;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.input.SessionJson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What would happen to files that are dropped on the window.
 *
 * @param accepted whether they would be opened
 * @param sentence what will happen, or why nothing will and what would be right
 */
record DropVerdict(boolean accepted, String sentence) {

    static DropVerdict of(List<File> files, Texts texts) {
        if (files.size() != 1) {
            return new DropVerdict(false, texts.get("drop.many", files.size()));
        }
        Path path = files.getFirst().toPath();
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return new DropVerdict(false, texts.get("drop.folder", name));
        }
        if (CaptureFile.looksLikeJson(path)) {
            return new DropVerdict(true, texts.get(isSession(path) ? "drop.session" : "drop.scenario", name));
        }
        return isCapture(path)
                ? new DropVerdict(true, texts.get("drop.capture", name))
                : new DropVerdict(false, texts.get("drop.other", name));
    }

    private static boolean isSession(Path path) {
        try {
            return SessionJson.isSession(Json.read(path));
        } catch (InputException e) {
            return false; // opening it says what is wrong
        }
    }

    /** By the first bytes: pcap with microseconds or nanoseconds in either byte order, pcapng, gzip. */
    private static boolean isCapture(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            if (start.length < 4) {
                return false;
            }
            int magic = ByteBuffer.wrap(start).getInt();
            return switch (magic) {
                case 0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1, 0x0a0d0d0a -> true;
                default -> magic >>> 16 == 0x1f8b;
            };
        } catch (IOException e) {
            return false;
        }
    }
}
