// SPDX-License-Identifier: Apache-2.0
package fragscope.app.moment;

import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.source.CaptureFile;
import fragscope.app.source.SessionSource;
import fragscope.app.source.UnusableException;
import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Trail;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** From what is open to the small document that opens at the same moment. */
public final class Saving {

    private Saving() {
    }

    /**
     * The present moment of the branch that is shown. Reads the capture once for its hash, and goes to sixteen places
     * of the run for theirs.
     *
     * @throws UnusableException when the capture can no longer be read
     */
    public static SavedSession of(Session session) throws UnusableException {
        Opened open = session.opened().filter(_ -> session.hasMoment()).orElseThrow(
                () -> new UnusableException("nothing is open; there is no moment to save"));
        String source = open.session().map(SavedSession::source).orElse(open.request().source());
        Map<String, String> fields = new HashMap<>(open.session().map(SavedSession::fields).orElse(Map.of()));
        fields.putAll(open.request().fields());
        fields.computeIfPresent("layouts", (_, file) -> CaptureFile.lasting(file));
        return new SavedSession(CaptureFile.lasting(source), SessionSource.fingerprint(source), design(open), fields,
                open.run().interventions(), session.fact(), Trail.of(open.recording().cursor(), session.fact()),
                session.levelProperty().get().name().toLowerCase(Locale.ROOT),
                SelectionText.of(session.selectionProperty().get()),
                session.stops().all().stream().map(StopText::of).toList());
    }

    private static String design(Opened open) {
        String asked = open.request().design();
        return asked.isEmpty() ? open.session().map(SavedSession::design).orElse(open.run().design().name()) : asked;
    }

    /** The same for a file in this folder: a capture that lies there too is named by its name, so both can move. */
    public static SavedSession beside(SavedSession session, Path folder) throws UnusableException {
        Path source = CaptureFile.path(session.source());
        return folder.toAbsolutePath().normalize().equals(source.getParent())
                ? SessionSource.from(session, String.valueOf(source.getFileName()))
                : session;
    }
}
