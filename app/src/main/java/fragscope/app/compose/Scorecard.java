// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.source.Runs;
import fragscope.app.text.Texts;
import fragscope.app.tool.FxThread;
import fragscope.engine.claim.ClaimResult;
import fragscope.engine.claim.Claims;
import fragscope.engine.design.Design;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which claims of July 2023 hold of a design: each answered by running it, and each opening what was run and seen. */
final class Scorecard {

    private record Found(Design design, List<ClaimResult> results) {
    }

    private final Texts texts;
    private final VBox box = new VBox(3);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("scorecard").factory());
    private final FxThread fx = new FxThread();
    private @Nullable Design wanted;
    private @Nullable Design asked;
    private @Nullable Found found;

    Scorecard(Texts texts) {
        this.texts = texts;
        box.setId("compose-scorecard");
        box.getStyleClass().add("compose-scorecard");
    }

    VBox node() {
        return box;
    }

    /** The design to ask; null for none. */
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
            Found done = new Found(now, new Claims(Runs::layouts).of(now));
            fx.execute(() -> {
                found = done;
                show();
            });
        });
    }

    /** Whether what is wanted is shown. */
    boolean settled() {
        Design now = wanted;
        Found done = found;
        return now == null || done != null && done.design().equals(now);
    }

    private void show() {
        box.getChildren().clear();
        Design now = wanted;
        if (now == null) {
            return;
        }
        Label title = new Label(texts.get("claim.title"));
        title.getStyleClass().add("compose-part");
        box.getChildren().add(title);
        Found done = found;
        if (done == null || !done.design().equals(now)) {
            box.getChildren().add(new Label(texts.get("claim.asking")));
            return;
        }
        Label counts = new Label(texts.get("claim.counts", count(done, ClaimResult.Answer.HOLDS), count(done,
                ClaimResult.Answer.FAILS), count(done, ClaimResult.Answer.NOT_SPOKEN)));
        counts.setId("claim-counts");
        box.getChildren().add(counts);
        done.results().forEach(r -> box.getChildren().add(row(r)));
    }

    private static long count(Found done, ClaimResult.Answer answer) {
        return done.results().stream().filter(r -> r.answer() == answer).count();
    }

    /** Closed: the claim and its answer; opened: what was run and what was seen. */
    private TitledPane row(ClaimResult result) {
        String how = result.facts().isEmpty()
                ? texts.get("claim.how", result.how())
                : texts.get("claim.how-facts", result.how(), result.facts().stream().map(String::valueOf).collect(
                        Collectors.joining(", ")));
        Label evidence = new Label(how);
        evidence.setWrapText(true);
        TitledPane row = new TitledPane(texts.get("claim.row", result.id(), texts.get("claim.answer."
                + result.answer().name().toLowerCase(Locale.ROOT)), texts.get("claim." + result.id())), evidence);
        row.setId("claim-" + result.id());
        row.setExpanded(false);
        row.setAnimated(false);
        return row;
    }
}
