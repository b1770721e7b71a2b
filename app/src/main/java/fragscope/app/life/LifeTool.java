// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.app.inquiry.Answer;
import fragscope.app.session.Opened;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import fragscope.engine.run.Cursor;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The life of one buffer: what happened to it, in order, and its references. */
public final class LifeTool implements Tool {

    /** In longer runs only what is selected is looked for: following the present fact would scan without end. */
    private static final long FOLLOWS_UP_TO = 100_000;

    /** What the shown life depends on. */
    private record Shown(@Nullable Opened run, long fact, long netmem, @Nullable Life life, boolean done) {
    }

    private final Desk desk;
    private final Lives lives = new Lives();
    private final LifeView view;
    private @Nullable Opened run;
    private long followed;
    private @Nullable Shown shown;

    public LifeTool(Desk desk) {
        this.desk = desk;
        this.view = new LifeView(desk.texts(), this::go);
        view.node().setId("life");
        view.node().setAccessibleText(desk.texts().get("tool.life.title"));
        view.node().getStylesheets().add(
                Objects.requireNonNull(LifeTool.class.getResource("life.css")).toExternalForm());
    }

    private void go(long n) {
        desk.session().playingProperty().set(false);
        desk.session().seek(n);
    }

    @Override
    public String id() {
        return "life";
    }

    @Override
    public Region node() {
        return view.node();
    }

    @Override
    public void refresh() {
        Session s = desk.session();
        view.node().setVisible(s.hasMoment());
        Opened open = s.opened().orElse(null);
        Optional<Cursor> cursor = s.cursor();
        if (open == null || cursor.isEmpty()) {
            return;
        }
        if (!open.equals(run)) {
            run = open;
            followed = 0;
        }
        long netmem = buffer(cursor.get(), s.fact(), s.selectionProperty().get());
        Answer<Life> answer = netmem == 0 ? null : lives.of(open, netmem, s.fact());
        Life life = answer == null ? null : answer.value().orElse(null);
        Shown now = new Shown(open, s.fact(), netmem, life, answer != null && answer.done());
        if (!now.equals(shown)) {
            shown = now;
            view.show(cursor.get(), s.fact(), netmem, life, answer);
        } else {
            view.reveal();
        }
        if (answer != null && !answer.done()) {
            view.progress(answer.progress());
        }
    }

    @Override
    public boolean settled() {
        Shown now = shown;
        return now == null || !desk.session().hasMoment() || (now.netmem() == 0 || now.done()) && view.revealed();
    }

    private long buffer(Cursor cursor, long fact, Selection selection) {
        long selected = Buffer.selected(selection, cursor);
        if (selected != 0) {
            followed = selected;
        } else if (selection instanceof Selection.Nothing && cursor.recording().facts() <= FOLLOWS_UP_TO) {
            long named = Buffer.ofFact(cursor, fact);
            followed = named != 0 ? named : followed;
        }
        return followed;
    }
}
