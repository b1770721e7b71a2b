// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.packet.CaptureException;
import fragscope.engine.packet.Captures;
import fragscope.engine.packet.Packets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens captures; of one that breaks off, a note tells. */
public final class CaptureFile {

    private CaptureFile() {
    }

    public static Packets open(String name, ReadingListener listener) throws UnusableException {
        try {
            Packets packets = Captures.open(path(name), listener::read);
            if (!packets.note().isEmpty()) {
                listener.note(packets.note());
            }
            return packets;
        } catch (CaptureException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    public static Path path(String name) throws UnusableException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnusableException(name + ": is no file name (" + e.getReason() + ")", e);
        }
    }

    /** A name that means the same wherever the program is started. */
    public static String lasting(String source) {
        try {
            Path path = Path.of(source);
            return Files.exists(path) ? path.toAbsolutePath().normalize().toString() : source;
        } catch (InvalidPathException e) {
            return source;
        }
    }

    /** True when a file's first character that is no space begins a JSON document. No capture begins so. */
    public static boolean looksLikeJson(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(64);
            for (byte b : start) {
                if (!Character.isWhitespace(b)) {
                    return b == '{' || b == '[';
                }
            }
            return false;
        } catch (IOException e) {
            return false; // whoever opens it next says why
        }
    }
}
