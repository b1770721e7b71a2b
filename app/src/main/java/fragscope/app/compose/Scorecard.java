// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.source.Runs;
import fragscope.app.text.Texts;
import fragscope.engine.claim.ClaimResult;
import fragscope.engine.claim.Claims;
import fragscope.engine.design.Design;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which claims of July 2023 hold of a design: each answered by running it, and each opening what was run and seen. */
final class Scorecard {

    private final Texts texts;
    private final Consumer<ClaimResult> open;
    private final VBox box = new VBox(3);
    private final InBackground<Design, List<ClaimResult>> answers = new InBackground<>("scorecard",
            new Claims(Runs::layouts)::of, this::show);

    /** {@code open} shows the run behind an answer. */
    Scorecard(Texts texts, Consumer<ClaimResult> open) {
        this.texts = texts;
        this.open = open;
        box.setId("compose-scorecard");
        box.getStyleClass().add("compose-scorecard");
    }

    VBox node() {
        return box;
    }

    /** The design to ask; null for none. */
    void of(@Nullable Design design) {
        answers.want(design);
        show();
    }

    /** Asks for what is wanted; only while the pane is in view. */
    void refresh() {
        answers.ask();
    }

    /** Whether what is wanted is shown. */
    boolean settled() {
        return answers.settled();
    }

    private void show() {
        box.getChildren().clear();
        if (!answers.wants()) {
            return;
        }
        Label title = new Label(texts.get("claim.title"));
        title.getStyleClass().add("compose-part");
        box.getChildren().add(title);
        List<ClaimResult> done = answers.result();
        if (done == null) {
            box.getChildren().add(new Label(texts.get("claim.asking")));
            return;
        }
        Label counts = new Label(texts.get("claim.counts", count(done, ClaimResult.Answer.HOLDS), count(done,
                ClaimResult.Answer.FAILS), count(done, ClaimResult.Answer.NOT_SPOKEN)));
        counts.setId("claim-counts");
        box.getChildren().add(counts);
        done.forEach(r -> box.getChildren().add(row(r)));
    }

    private static long count(List<ClaimResult> done, ClaimResult.Answer answer) {
        return done.stream().filter(r -> r.answer() == answer).count();
    }

    /** Closed: the claim and its answer; opened: what was run and what was seen. */
    private TitledPane row(ClaimResult result) {
        String how = result.facts().isEmpty()
                ? texts.get("claim.how", result.how())
                : texts.get("claim.how-facts", result.how(), result.facts().stream().map(String::valueOf).collect(
                        Collectors.joining(", ")));
        Label evidence = new Label(how);
        evidence.setWrapText(true);
        VBox content = new VBox(6, evidence);
        if (result.run().isPresent()) {
            Button show = new Button(result.facts().isEmpty()
                    ? texts.get("claim.open")
                    : texts.get("claim.open-at", result.facts().getFirst()));
            show.setId("claim-open-" + result.id());
            show.setOnAction(_ -> open.accept(result));
            content.getChildren().add(show);
        }
        TitledPane row = new TitledPane(texts.get("claim.row", result.id(), texts.get("claim.answer."
                + result.answer().name().toLowerCase(Locale.ROOT)), texts.get("claim." + result.id())),
                content);
        row.setId("claim-" + result.id());
        row.setExpanded(false);
        row.setAnimated(false);
        row.setWrapText(true);
        return row;
    }
}
