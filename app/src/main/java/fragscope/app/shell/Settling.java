// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.draw.Theme;
import fragscope.app.session.Opened;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps whether the panes that take turns have all had one since the present moment came. JavaFX thread. */
final class Settling {

    /** What panes show. */
    private record Moment(@Nullable Opened run, long fact, double phase, long facts, boolean whole, Selection selection,
            String spotlight, boolean sealed, Level level, Theme theme, double zoom) {
    }

    /** A list scrolls in one layout and fills its cells in the next. */
    private static final int LAYOUTS = 2;

    private final Desk desk;
    private @Nullable Moment seen;
    private int turns;
    private int quiet;

    Settling(Desk desk) {
        this.desk = desk;
    }

    /** A pane has had its turn, one of so many. */
    void turned(int panes) {
        Moment now = now();
        if (!now.equals(seen)) {
            seen = now;
            turns = panes;
        } else if (turns > 0) {
            turns--;
        }
    }

    /** Whether nothing moves any more and each pane has had its turn. */
    private boolean done() {
        Session s = desk.session();
        boolean still = !s.playingProperty().get() && !s.seekingProperty().get()
                && (s.opened().isEmpty() || s.completeProperty().get() && s.cursor().isPresent());
        return still && turns == 0 && now().equals(seen);
    }

    private Moment now() {
        Session s = desk.session();
        return new Moment(s.opened().orElse(null), s.fact(), s.phaseProperty().get(), s.facts(),
                s.completeProperty().get(), s.selectionProperty().get(), s.spotlightProperty().get(),
                s.sealedProperty().get(), s.levelProperty().get(), desk.theme().getValue(),
                desk.settings().zoomProperty().get());
    }

    /** A pulse is over, but for its layout. */
    void pulse(List<Tool> tools) {
        quiet = busy(tools).isEmpty() ? Math.min(quiet + 1, LAYOUTS + 1) : 0;
    }

    /** What of these is still on its way, by name; nothing once lists stand where they stay as well. */
    List<String> awaited(List<Tool> tools) {
        List<String> names = busy(tools);
        if (quiet <= LAYOUTS) {
            names.add("layout");
        }
        return names;
    }

    private List<String> busy(List<Tool> tools) {
        List<String> names = new ArrayList<>(tools.stream().filter(
                t -> t.node().getScene() != null && !t.settled()).map(Tool::id).toList());
        if (!done()) {
            names.add("turns");
        }
        return names;
    }
}
