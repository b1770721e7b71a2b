// SPDX-License-Identifier: Apache-2.0
package fragscope.app.room;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Tween;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.stage.Level;
import fragscope.app.stage.Scene;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Stage;
import fragscope.app.stage.Words;
import fragscope.engine.run.Cursor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The session's moment as a scene and as a display list. The lists of the present fact and the next are kept, so that
 * playing between them reads no world.
 */
public final class Moments {

    /** What a list depends on, beside the world. */
    private record Frame(Opened run, double width, double height, Level level, boolean last, boolean sealed,
            boolean complete) {
    }

    private record Drawn(long fact, Scene scene, DisplayList list) {
    }

    private final Session session;
    private final SceneReader reader;
    private final Stage stage;
    private @Nullable Frame frame;
    private @Nullable Drawn present;
    private @Nullable Drawn next;

    /** Moments of a session, in a language. */
    public Moments(Session session, Locale locale) {
        this.session = session;
        this.reader = new SceneReader(locale);
        this.stage = new Stage(Words.of(locale));
    }

    /** The scene of the last list that was drawn. */
    public Optional<Scene> scene() {
        return Optional.ofNullable(present).map(Drawn::scene);
    }

    /**
     * The list of the session's moment; empty while there is none.
     *
     * @param width  in units
     * @param moving whether what lies between two facts is shown
     */
    public Optional<DisplayList> list(double width, double height, boolean moving) {
        Opened run = session.opened().orElse(null);
        Cursor cursor = session.cursor().orElse(null);
        if (run == null || cursor == null) {
            present = null;
            next = null;
            return Optional.empty();
        }
        long n = session.fact();
        Frame now = new Frame(run, width, height, session.levelProperty().get(), n + 1 >= session.facts(),
                session.sealedProperty().get(), session.completeProperty().get());
        if (!now.equals(frame)) {
            frame = now;
            present = null;
            next = null;
        }
        Drawn here = at(cursor, n);
        double phase = session.phaseProperty().get();
        if (phase > 0 && moving && n + 1 < session.facts()) {
            Drawn there = next != null && next.fact() == n + 1 ? next : draw(cursor, n + 1);
            next = there;
            return Optional.of(Tween.at(here.list(), there.list(), phase));
        }
        return Optional.of(here.list());
    }

    private Drawn at(Cursor cursor, long n) {
        Drawn here = present;
        if (here == null || here.fact() != n) {
            here = next != null && next.fact() == n ? next : draw(cursor, n);
            present = here;
        }
        return here;
    }

    private Drawn draw(Cursor cursor, long n) {
        Frame size = frame;
        if (size == null) {
            throw new IllegalStateException("drawn before there is a size");
        }
        Scene scene = reader.at(cursor, n, size.level(), size.sealed());
        return new Drawn(n, scene, stage.draw(scene, size.width(), size.height(), size.level()));
    }
}
