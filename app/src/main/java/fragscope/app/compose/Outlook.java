// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.flow.Charges;
import fragscope.app.source.Runs;
import fragscope.app.text.Texts;
import fragscope.engine.check.Cost;
import fragscope.engine.check.HelperTable;
import fragscope.engine.check.Verdict;
import fragscope.engine.design.Caught;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.helper.Version;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What comes of a design, executed in the background: its helpers' verdicts, and the code that it forces to change. */
final class Outlook {

    private record Found(Design design, Map<Version, Map<Verdict, Integer>> verdicts, Cost cost, Ledger ledger) {
    }

    /** What it all rests on: a design, and the run whose packets are run under it. */
    private record Wanted(Design design, Optional<Run> open) {
    }

    private final Texts texts;
    private final VBox box = new VBox(3);
    private final InBackground<Wanted, Found> outcome = new InBackground<>("outlook", this::execute, this::show);
    private final Supplier<Optional<Run>> open;
    private @Nullable Design design;

    /** {@code open} is the run whose packets are run under the design. */
    Outlook(Texts texts, Supplier<Optional<Run>> open) {
        this.texts = texts;
        this.open = open;
        box.setId("compose-outlook");
        box.getStyleClass().add("compose-outlook");
    }

    VBox node() {
        return box;
    }

    /** The design to look at; null for none. */
    void of(@Nullable Design newDesign) {
        design = newDesign;
        want();
        show();
    }

    /** Asks for what is wanted, which another open run changes; only while the pane is in view. */
    void refresh() {
        if (want()) {
            show();
        }
        outcome.ask();
    }

    private boolean want() {
        Design now = design;
        return outcome.want(now == null ? null : new Wanted(now, open.get()));
    }

    private Found execute(Wanted wanted) {
        Design under = wanted.design();
        FragSides sides = new FragSides(Runs::layouts);
        Map<Version, Map<Verdict, Integer>> verdicts = new EnumMap<>(Version.class);
        for (Version version : Version.values()) {
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            new HelperTable().of(sides.of(under, version)).forEach(row -> counts.merge(row.worst().verdict(), 1,
                    Integer::sum));
            verdicts.put(version, counts);
        }
        return new Found(under, verdicts, Cost.of(sides.of(under, Version.FOR_PAGES)), Ledger.of(under, wanted.open()));
    }

    /** Whether what is wanted is shown. */
    boolean settled() {
        return outcome.settled();
    }

    private void show() {
        box.getChildren().clear();
        if (!outcome.wants()) {
            return;
        }
        Found done = outcome.result();
        if (done == null) {
            line(texts.get("compose.executing"));
            return;
        }
        for (Version version : Version.values()) {
            List<String> parts = new ArrayList<>();
            done.verdicts().getOrDefault(version, Map.of()).forEach((verdict, count) -> parts.add(texts.get(
                    "compose.count", count, texts.get("verdict." + verdict.name().toLowerCase(Locale.ROOT)))));
            line(texts.get("compose.helpers", texts.get("verdict.version." + version.name().toLowerCase(Locale.ROOT)),
                    String.join(", ", parts)));
        }
        line(texts.get("compose.change", done.cost().mustChange().size(), done.cost().touching().size(), String.join(
                ", ", done.cost().mustChange())));
        ledger(done.ledger());
        line(texts.get("compose.caught", texts.get("verdict.caught." + Caught.of(done.design()).name().toLowerCase(
                Locale.ROOT))));
    }

    private void ledger(Ledger ledger) {
        Label title = line(ledger.failed().isEmpty()
                ? texts.get("compose.ledger", ledger.summary().source(), ledger.summary().packets().in())
                : texts.get("compose.ledger.failed", ledger.failed()));
        title.setId("compose-ledger");
        title.getStyleClass().add("compose-part");
        if (ledger.failed().isEmpty()) {
            int wrong = ledger.summary().oops().size() + ledger.summary().violations().size();
            line(texts.get(wrong == 0 ? "compose.ledger.sound" : "compose.ledger.wrong", wrong));
            Charges.of(ledger.summary(), texts).forEach(this::line);
        }
    }

    private Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        box.getChildren().add(label);
        return label;
    }
}
