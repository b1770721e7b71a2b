// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What a saved session means as a source: the scenario that it plays, with its capture found and known to be the
 * same.
 */
final class SessionSource {

    private SessionSource() {
    }

    /** The source of a session file; a capture is looked for as it is named, and beside the session's file. */
    static Source of(String name, Path file, SavedSession session) throws UnusableException {
        String inner = session.source();
        Path beside = file.resolveSibling(CaptureFile.path(inner));
        String found = Files.isRegularFile(beside) ? beside.toString() : inner;
        Source source = Source.of(found);
        if (source.session().isPresent()) {
            throw new UnusableException(
                    name + ": its source " + inner + " is a session itself; right would be a capture, "
                            + "a scenario file or a built-in scenario");
        }
        check(name, found, session);
        try {
            Scenario scenario = source.scenario();
            for (Map.Entry<String, String> field : session.fields().entrySet()) {
                scenario = scenario.with(field.getKey(), field.getValue());
            }
            if (!session.design().isEmpty()) {
                scenario = scenario.with("design", session.design());
            }
            return new Source(name, scenario, Optional.of(session));
        } catch (IllegalArgumentException e) {
            throw new UnusableException(name + ": fields: " + e.getMessage(), e);
        }
    }

    private static void check(String name, String capture, SavedSession session) throws UnusableException {
        if (session.captureSha256().isEmpty()) {
            return;
        }
        String is = sha256(Path.of(capture));
        if (!is.equals(session.captureSha256())) {
            throw new UnusableException(name + ": " + capture + " is another capture than the session's (sha256 " + is
                    + "); right would be the one with " + session.captureSha256());
        }
    }

    /** The SHA-256 of a file in hex. */
    static String sha256(Path file) throws UnusableException {
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
