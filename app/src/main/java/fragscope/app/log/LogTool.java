// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.facts.Sentences;
import fragscope.app.query.QueryException;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fact log: every fact as a sentence, filtered and searched; a click goes to a fact and selects its subject. */
public final class LogTool implements Tool {

    private final Desk desk;
    private final VBox box = new VBox();
    private final FactView view;
    private final FilterBar filterBar;
    private final FindBar findBar;
    private @Nullable Opened shown;
    private @Nullable Rows rows;
    private @Nullable Scan scan;
    private @Nullable Scan search;
    private FactList list = new FactList(i -> i);
    private Filter filter = Filter.none();

    public LogTool(Desk desk) {
        this.desk = desk;
        box.setId("log");
        box.getStyleClass().add("log");
        box.getStylesheets().add(Objects.requireNonNull(LogTool.class.getResource("log.css")).toExternalForm());
        box.setAccessibleText(desk.texts().get("tool.log.title"));
        view = new FactView(desk, this);
        filterBar = new FilterBar(desk, this);
        findBar = new FindBar(desk, this);
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        box.setMinSize(0, 0);
        box.getChildren().addAll(filterBar.node(), findBar.node(), view.node());
        LogCommands.addTo(desk, this);
    }

    @Override
    public String id() {
        return "log";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        Session session = desk.session();
        Opened now = session.opened().orElse(null);
        if (!Objects.equals(now, shown)) {
            open(now);
        }
        if (now == null) {
            return;
        }
        if (scan == null) {
            list.grow((int) Math.min(session.facts(), Integer.MAX_VALUE));
        } else {
            scan.goOn();
            list.grow(scan.count());
        }
        if (search != null) {
            search.goOn();
        }
        view.refresh();
        filterBar.refresh();
        findBar.refresh();
    }

    @Override
    public boolean settled() {
        return shown == null || upToDate(scan) && upToDate(search) && view.settled();
    }

    private static boolean upToDate(@Nullable Scan one) {
        return one == null || one.cancelled() || one.upToDate();
    }

    private void open(@Nullable Opened now) {
        shown = now;
        stopSearch();
        rows = now == null
                ? null
                : new Rows(now.recording(), Sentences.in(desk.texts().locale()));
        filter = filter.with(""); // an expression may name what the other run does not have
        filterBar.clearExpression();
        showFiltered();
    }

    /** The filter in effect. */
    Filter filter() {
        return filter;
    }

    /** Puts a filter into effect; a wrong expression is said and changes nothing. */
    void filter(Filter wanted) throws QueryException {
        if (shown != null) {
            wanted.query(shown.recording().liveMachine(), desk.texts().locale());
        }
        filter = wanted;
        showFiltered();
        if (search != null) {
            find(findBar.words());
        }
    }

    /** The same with a filter whose expression is known to be right. */
    void refilter(Filter wanted) {
        try {
            filter(wanted);
        } catch (QueryException e) {
            throw new IllegalStateException("an expression that was right is not any more", e);
        }
    }

    private void showFiltered() {
        if (scan != null) {
            scan.cancel();
        }
        Opened run = shown;
        Scan started = run == null || filter.showsAll() ? null : start(run, "");
        scan = started;
        list = new FactList(started == null ? i -> i : started::found);
        if (run != null && started == null) {
            list.grow((int) Math.min(desk.session().facts(), Integer.MAX_VALUE));
        }
        view.show(list, rows);
    }

    private Scan start(Opened run, String words) {
        try {
            var locale = desk.texts().locale();
            Filter now = filter;
            return new Scan(run.recording(), run.tape(),
                    machine -> words.isEmpty() ? now.query(machine, locale) : now.finding(words, machine, locale));
        } catch (QueryException e) {
            throw new IllegalStateException("an expression that was right is not any more", e);
        }
    }

    /** The scan of the filter; none while everything is shown. */
    Optional<Scan> scan() {
        return Optional.ofNullable(scan);
    }

    /** Looks for words among what is shown. */
    void find(String words) {
        stopSearch();
        if (shown != null && !words.isBlank()) {
            search = start(shown, words.strip());
        }
    }

    private void stopSearch() {
        if (search != null) {
            search.cancel();
            search = null;
        }
    }

    /** The search for words; none while nothing is looked for. */
    Optional<Scan> search() {
        return Optional.ofNullable(search);
    }

    /** Goes to the next or the previous fact that was found; past the last comes the first. */
    void toFound(boolean forward) {
        Scan hits = search;
        if (hits == null || hits.count() == 0) {
            return;
        }
        long here = desk.session().fact();
        FactList found = new FactList(hits::found);
        found.grow(hits.count());
        int at = found.floor(forward ? here : here - 1);
        int next = forward ? at + 1 : at;
        go(found.get(Math.floorMod(next, found.size())));
    }

    /** Goes to a fact and selects what it is about. */
    void go(long n) {
        desk.session().playingProperty().set(false);
        desk.session().seek(n);
        view.selectSubject(n);
    }

    /** The fact that is selected in the list, or the present one. */
    long selected() {
        return view.selected().orElse(desk.session().fact());
    }

    /** Shows the field for words and puts the caret there. */
    void openFind() {
        findBar.open();
    }

    /** Facts that are shown. */
    FactList list() {
        return list;
    }
}
