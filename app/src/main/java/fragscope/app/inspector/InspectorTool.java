// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.command.Command;
import fragscope.app.draw.Theme;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.session.StopsEdit;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Scrolling;
import fragscope.app.tool.Tool;
import fragscope.engine.run.Cursor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The inspector: the selected thing's columns, its kernel names, and who wrote them. */
public final class InspectorTool implements Tool {

    /** What the shown page depends on. */
    private record Shown(@Nullable Object run, long fact, Selection selection, boolean expert,
            Questions.State questions) {
    }

    private record Looks(Theme theme, double zoom) {
    }

    private final Desk desk;
    private final Changing changing;
    private final PageReader reader;
    private final Questions questions;
    private final LineList lines;
    private final PathBar path;
    private final VBox box = new VBox();
    private final Label implied = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable Shown shown;
    private @Nullable Looks looks;

    /** Asks which other value a column of a row shall have. */
    public interface Changing {

        /** Asks, and begins a branch with the answer. */
        void change(String table, String column, int row);
    }

    /**
     * @param changing asks for another value of what is shown
     */
    public InspectorTool(Desk desk, Changing changing) {
        this.desk = desk;
        this.changing = changing;
        this.reader = new PageReader(desk.texts());
        this.questions = new Questions(desk.session(), desk.texts());
        this.lines = new LineList(desk, new Actions());
        this.path = new PathBar(desk.session());
        box.setId("inspector");
        box.setAccessibleText(desk.texts().get("tool.inspector.title"));
        box.getStyleClass().add("inspector");
        box.getStylesheets().add(
                Objects.requireNonNull(InspectorTool.class.getResource("inspector.css")).toExternalForm());
        Label title = new Label(desk.texts().get("tool.inspector.title"));
        title.getStyleClass().add("tool-title");
        implied.setText(desk.texts().get("inspector.implied"));
        implied.setWrapText(true);
        implied.setMinHeight(Region.USE_PREF_SIZE);
        implied.setId("implied");
        implied.getStyleClass().add("line-note");
        scroll.setId("inspector-scroll");
        VBox all = new VBox(2, title, path.node(), implied, lines.node()); // all scrolls: a pane may be very low
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        Scrolling.uncached(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.setMinWidth(120);
        box.getChildren().add(scroll);
        addCommands();
    }

    private void addCommands() {
        BooleanBinding open = desk.session().factsProperty().greaterThan(0).and(
                desk.session().levelProperty().isNotEqualTo(Level.LESSON));
        desk.commands().add(new Command("run.why", open, () -> questions.askWhy(desk.session().fact())));
        desk.commands().add(new Command("run.writer", open, () -> lines.focusedSource().ifPresentOrElse(
                new Actions()::ask, lines::focus)));
        desk.commands().add(new Command("whatif.set", open, () -> lines.focusedSource().ifPresentOrElse(
                new Actions()::change, lines::focus)));
        desk.commands().add(new Command("run.stop-when-changed", open, () -> lines.focusedSource().ifPresentOrElse(
                new Actions()::stopWhenChanged, lines::focus)));
    }

    @Override
    public String id() {
        return "inspector";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        Session s = desk.session();
        box.setVisible(s.hasMoment());
        Questions.State asked = questions.refresh();
        Shown now = new Shown(s.opened().orElse(null), s.fact(), s.selectionProperty().get(),
                s.levelProperty().get() == Level.EXPERT, asked);
        Optional<Cursor> cursor = now.equals(shown) ? Optional.empty() : s.cursor();
        cursor.ifPresent(c -> {
            shown = now;
            show(reader.read(c, now.fact(), now.selection(), now.expert()));
        });
        Looks look = new Looks(desk.theme().getValue(), desk.settings().zoomProperty().get());
        if (!look.equals(looks)) {
            looks = look;
            lines.redraw();
        }
    }

    @Override
    public boolean settled() {
        return !questions.looking();
    }

    private void show(Page page) {
        path.show(page.path());
        implied.setVisible(page.implied());
        implied.setManaged(page.implied());
        lines.show(questions.woven(page.lines()));
    }

    /** What people do with lines. */
    private final class Actions implements LineView.Actions {

        @Override
        public void follow(Link link) {
            switch (link) {
                case Link.ToThing t -> desk.session().selectionProperty().set(t.thing());
                case Link.ToFact f -> goTo(f.n());
            }
        }

        private void goTo(long n) {
            desk.session().playingProperty().set(false);
            desk.session().seek(n);
        }

        @Override
        public void ask(Source source) {
            questions.writerOf(source).ifPresentOrElse(told -> goTo(told.n()), () -> questions.askWriter(source));
        }

        @Override
        public void change(Source source) {
            changing.change(source.table(), source.column(), source.row());
        }

        @Override
        public void stopWhenChanged(Source source) {
            desk.history().make(new StopsEdit(desk.session().stops(), desk.texts().get("stops.edit.add"), s -> s.add(
                    new Breakpoint.Changes(source.table(), source.row(), source.column()))));
        }

        @Override
        public void why(long fact) {
            questions.askWhy(fact);
            scroll.setVvalue(0);
        }

        @Override
        public void close(Line line) {
            if (line instanceof Line.Why) {
                questions.closeWhy();
            } else {
                questions.closeWriter();
            }
        }
    }

    /** The page's lines as they are shown; for tests. */
    List<String> spoken() {
        return lines.node().getChildren().stream().map(n -> String.valueOf(n.getAccessibleText())).toList();
    }
}
