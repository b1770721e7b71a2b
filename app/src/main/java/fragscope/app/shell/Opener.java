// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.UnusableException;
import fragscope.app.tool.Desk;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Opens sources in the background. What was open stays until the new one is ready; when that fails it stays for good,
 * and a sentence says why. The last request wins.
 */
public final class Opener {

    private static final int RECENT = 10;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable Request> opening = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Optional<String>> problem = new SimpleObjectProperty<>(Optional.empty());

    Opener(Desk desk) {
        this.desk = desk;
    }

    /** Begins to open a source. */
    public void open(Request request) {
        opening.set(request);
        problem.set(Optional.empty());
        Thread worker = new Thread(() -> load(request), "opener");
        worker.setDaemon(true);
        worker.start();
    }

    private void load(Request request) {
        try {
            Opened opened = Opened.of(request);
            Platform.runLater(() -> done(request, opened));
        } catch (UnusableException | ImpossibleException e) {
            String sentence = String.valueOf(e.getMessage());
            Platform.runLater(() -> failed(request, sentence));
        } catch (OutOfMemoryError e) {
            Platform.runLater(() -> failed(request, desk.texts().get("open.memory", request.source())));
        }
    }

    private void done(Request request, Opened opened) {
        if (request.equals(opening.get())) {
            opening.set(null);
            desk.session().show(opened);
            remember(request.source());
            if (!opened.notes().isEmpty()) {
                problem.set(Optional.of(String.join(" ", opened.notes())));
            }
        }
    }

    private void failed(Request request, String sentence) {
        if (request.equals(opening.get())) {
            opening.set(null);
            problem.set(Optional.of(sentence));
        }
    }

    private void remember(String source) {
        var recent = desk.settings().recent();
        recent.remove(source);
        recent.addFirst(source);
        if (recent.size() > RECENT) {
            recent.remove(RECENT, recent.size());
        }
    }

    /** Gives up what is being opened; what was open stays. */
    public void cancel() {
        opening.set(null);
    }

    /** What is being opened, or null. */
    public ReadOnlyObjectProperty<@Nullable Request> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** The sentence that says what was wrong with the last source; empty once it was read. */
    public ObjectProperty<Optional<String>> problemProperty() {
        return problem;
    }
}
