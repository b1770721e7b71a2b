// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.source.Runs;
import fragscope.app.text.Texts;
import fragscope.app.tool.FxThread;
import fragscope.engine.check.Cost;
import fragscope.engine.check.HelperTable;
import fragscope.engine.check.Verdict;
import fragscope.engine.design.Caught;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.helper.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What comes of a design, executed in the background: its helpers' verdicts, and the code that it forces to change. */
final class Outlook {

    private record Found(Design design, Map<Version, Map<Verdict, Integer>> verdicts, Cost cost) {
    }

    private final Texts texts;
    private final VBox box = new VBox(3);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("outlook").factory());
    private final FxThread fx = new FxThread();
    private @Nullable Design wanted;
    private @Nullable Design asked;
    private @Nullable Found found;

    Outlook(Texts texts) {
        this.texts = texts;
        box.setId("compose-outlook");
        box.getStyleClass().add("compose-outlook");
    }

    VBox node() {
        return box;
    }

    /** The design to look at; null for none. */
    void of(@Nullable Design design) {
        wanted = design;
        show();
    }

    /** Asks for what is wanted; only while the pane is in view. */
    void refresh() {
        Design now = wanted;
        if (now == null || now.equals(asked)) {
            return;
        }
        asked = now;
        worker.execute(() -> {
            if (!now.equals(asked)) {
                return; // another one is asked for already
            }
            FragSides sides = new FragSides(Runs::layouts);
            Map<Version, Map<Verdict, Integer>> verdicts = new EnumMap<>(Version.class);
            for (Version version : Version.values()) {
                Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
                new HelperTable().of(sides.of(now, version)).forEach(row -> counts.merge(row.worst().verdict(), 1,
                        Integer::sum));
                verdicts.put(version, counts);
            }
            Found done = new Found(now, verdicts, Cost.of(sides.of(now, Version.FOR_PAGES)));
            fx.execute(() -> {
                found = done;
                show();
            });
        });
    }

    /** Whether what is wanted is shown. */
    boolean settled() {
        Found done = found;
        return wanted == null || done != null && done.design().equals(wanted);
    }

    private void show() {
        box.getChildren().clear();
        Found done = found;
        if (wanted == null) {
            return;
        }
        if (done == null || !Objects.equals(done.design(), wanted)) {
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
        line(texts.get("compose.caught", texts.get("verdict.caught." + Caught.of(done.design()).name().toLowerCase(
                Locale.ROOT))));
    }

    private void line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        box.getChildren().add(label);
    }
}
