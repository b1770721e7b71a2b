// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.text.Numbers;
import fragscope.app.tool.Desk;
import fragscope.app.tool.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The list of facts: keeps the present one in view, and reads only what is in view. */
final class FactView {

    /** What the cells' looks depend on, beside their own fact. */
    private record Shown(long fact, int bookmarks, int hits, double zoom) {
    }

    private final Desk desk;
    private final LogTool log;
    private final ListView<Long> view = new ListView<>();
    private final List<FactCell> cells = new ArrayList<>();
    private final Numbers numbers;

    private FactList list = new FactList(i -> i);
    private final LongList<Long> entries = new LongList<>(view);
    private @Nullable Rows rows;
    private @Nullable Shown shown;
    private long followed = -1;
    private long subjectOf = -1;
    private double followedHeight;

    FactView(Desk desk, LogTool log) {
        this.desk = desk;
        this.log = log;
        this.numbers = new Numbers(desk.texts().locale());
        view.setId("facts");
        view.setAccessibleText(desk.texts().get("tool.log.title"));
        view.setPlaceholder(new Label(desk.texts().get("log.none")));
        view.setCellFactory(_ -> {
            FactCell cell = new FactCell(desk, this, numbers);
            cells.add(cell);
            return cell;
        });
        view.setContextMenu(menu());
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                selected().ifPresent(log::go);
                event.consume();
            }
        });
    }

    private ContextMenu menu() {
        MenuItem here = new MenuItem(desk.texts().get("command.run.here"));
        here.setId("menu-here");
        here.setOnAction(_ -> desk.commands().get("run.here").run());
        MenuItem hide = new MenuItem(desk.texts().get("log.hide"));
        hide.setId("menu-hide");
        hide.setOnAction(_ -> desk.commands().get("edit.hide-like-this").run());
        MenuItem only = new MenuItem(desk.texts().get("log.packet"));
        only.setId("menu-packet");
        only.setOnAction(_ -> desk.commands().get("edit.only-packet").run());
        MenuItem bookmark = new MenuItem(desk.texts().get("command.run.bookmark"));
        bookmark.setId("menu-bookmark");
        bookmark.setOnAction(_ -> desk.session().bookmarks().toggle(log.selected()));
        return new ContextMenu(here, hide, only, bookmark);
    }

    ListView<Long> node() {
        return view;
    }

    void show(FactList facts, @Nullable Rows lines) {
        list = facts;
        rows = lines;
        followed = -1;
        shown = null;
        entries.show(facts);
    }

    void refresh() {
        Session session = desk.session();
        double zoom = desk.settings().zoomProperty().get();
        view.setFixedCellSize(Math.rint(21 * zoom));
        entries.refresh();
        if (followed != session.fact() || view.getHeight() != followedHeight) {
            followedHeight = view.getHeight();
            follow(session.fact());
        }
        boolean came = rows != null && rows.work();
        Shown now = new Shown(session.fact(), session.bookmarks().facts().hashCode(),
                log.search().map(Scan::count).orElse(0), zoom);
        if (came || !now.equals(shown)) {
            shown = now;
            cells.forEach(FactCell::show);
        }
        if (subjectOf == session.fact()) {
            select(subjectOf);
        }
    }

    /** Whether all lines in view are read and the present fact is one of them. */
    boolean settled() {
        return (rows == null || !rows.waiting())
                && (followed == desk.session().fact() || list.floor(desk.session().fact()) < 0)
                && view.getHeight() == followedHeight;
    }

    private void select(long n) {
        Row row = row(n);
        if (row != null) {
            subjectOf = -1;
            if (!(row.subject() instanceof Selection.Nothing)) {
                desk.session().selectionProperty().set(row.subject());
            }
        }
    }

    /** Keeps the present fact in view; the list's own selection goes with it unless it was moved elsewhere. */
    private void follow(long fact) {
        long before = followed;
        int at = list.floor(fact);
        followed = at < 0 ? -1 : fact; // it may still come into the list
        if (at < 0) {
            return;
        }
        boolean with = selected().isEmpty() || selected().get() == before || before < 0 || selected().get() == fact;
        if (with) {
            entries.select(at);
        }
        if (rows != null) {
            rows.forgetWanted();
            shown = null; // cells that still wait ask again
        }
        entries.reveal(at);
    }

    /** The line of a fact; null while it is being read. */
    @Nullable
    Row row(long n) {
        return rows == null ? null : rows.get(n);
    }

    /** Whether a fact is one that is looked for. */
    boolean hit(long n) {
        return log.search().map(scan -> {
            FactList found = new FactList(scan::found);
            found.grow(scan.count());
            return found.contains(n);
        }).orElse(false);
    }

    /** Goes to a fact. */
    void go(long n) {
        log.go(n);
    }

    /** Once the session is at a fact, selects what it is about. */
    void selectSubject(long n) {
        subjectOf = n;
    }

    /** The fact of the selected line. */
    Optional<Long> selected() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem());
    }
}
