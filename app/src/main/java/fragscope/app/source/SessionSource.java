// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.run.SavedSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What a saved session means as a source: the scenario that it plays, with its capture found and known to be the
 * same.
 */
public final class SessionSource {

    private SessionSource() {
    }

    /** The source of a session file; a capture is looked for as it is named, and beside the session's file. */
    static Source of(String name, Path file, SavedSession session) throws UnusableException {
        Path beside = file.resolveSibling(CaptureFile.path(session.source()));
        return of(name, Files.isRegularFile(beside) ? from(session, beside.toString()) : session);
    }

    /** The source of a session whose capture lies where it says. */
    static Source of(String name, SavedSession session) throws UnusableException {
        String inner = session.source();
        if (!session.captureSha256().isEmpty() && !Files.isRegularFile(CaptureFile.path(inner))) {
            throw new CaptureMissing(name + ": its capture " + inner
                    + " is neither a file nor a built-in scenario here; right would be the one with sha256 "
                    + session.captureSha256(), session);
        }
        Source source = Source.of(inner);
        if (source.session().isPresent()) {
            throw new UnusableException(
                    name + ": its source " + inner + " is a session itself; right would be a capture, "
                            + "a scenario file or a built-in scenario");
        }
        check(name, session);
        Map<String, Object> fields = new HashMap<>(session.fields());
        if (!session.design().isEmpty()) {
            fields.put("design", session.design());
        }
        try {
            return new Source(name, source.scenario().with(fields), Optional.of(session));
        } catch (IllegalArgumentException e) {
            throw new UnusableException(name + ": fields: " + e.getMessage(), e);
        }
    }

    private static void check(String name, SavedSession session) throws UnusableException {
        if (session.captureSha256().isEmpty()) {
            return;
        }
        String is = sha256(Path.of(session.source()));
        if (!is.equals(session.captureSha256())) {
            throw new CaptureMissing(name + ": " + session.source()
                    + " is another capture than the session's (sha256 " + is + "); right would be the one with "
                    + session.captureSha256(), session);
        }
    }

    /** The same session with its capture elsewhere; that it is the same capture is checked when it is opened. */
    public static SavedSession from(SavedSession s, String capture) {
        return new SavedSession(capture, s.captureSha256(), s.design(), s.fields(), s.interventions(), s.fact(),
                s.trail(), s.level(), s.selected(), s.breakpoints());
    }

    /**
     * What a session says of the file that it plays.
     *
     * @return the SHA-256 of a capture in hex; empty where the source is none
     */
    public static String fingerprint(String source) throws UnusableException {
        Path path = CaptureFile.path(source);
        return Files.isRegularFile(path) && !CaptureFile.looksLikeJson(path) ? sha256(path) : "";
    }

    /** The SHA-256 of a file in hex. */
    private static String sha256(Path file) throws UnusableException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UnusableException(file + ": cannot be read (" + e.getMessage() + ")", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
