// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.notice.Notice;
import fragscope.app.notice.NoticeBoard;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.session.Session;
import fragscope.app.settings.Settings;
import fragscope.app.source.CaptureMissing;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.UnusableException;
import fragscope.app.text.Texts;
import fragscope.app.tool.FxThread;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Opens sources in the background. What was open stays until the new one is ready; when that fails it stays for good,
 * and a notice says why. The last request wins: one that was given up or overtaken is read no further.
 */
public final class Opener {

    /** A source on its way; each has its own identity, so that asking twice for the same is two. */
    private static final class Attempt {

        private final Request request;
        private final long fact;
        private final @Nullable Consumer<Opened> taker;
        private volatile double share = -1;

        private Attempt(Request request, long fact, @Nullable Consumer<Opened> taker) {
            this.request = request;
            this.fact = fact;
            this.taker = taker;
        }
    }

    private final Session session;
    private final Settings settings;
    private final NoticeBoard notices;
    private final Function<CaptureMissing, Notice> missing;
    private final FxThread fx = new FxThread();
    private final ReadOnlyObjectWrapper<@Nullable Request> opening = new ReadOnlyObjectWrapper<>();
    private Texts texts;
    private volatile @Nullable Attempt attempt;
    private Optional<Notice> said = Optional.empty();
    private long target;
    private long began = -1; // where the session itself began to show the source; -1 before it did
    private long since;
    private double busySeconds;

    /**
     * @param missing what is said of a session whose capture is missing
     */
    Opener(Session session, Settings settings, NoticeBoard notices, Function<CaptureMissing, Notice> missing) {
        this.missing = missing;
        this.session = session;
        this.settings = settings;
        this.notices = notices;
        this.texts = Texts.of(settings.languageProperty().get());
    }

    /** From now on in these words. */
    void say(Texts words) {
        texts = words;
    }

    /** Begins to open a source. */
    public void open(Request request) {
        open(request, 0);
    }

    /** Begins to open a source, to be shown at a fact. */
    void open(Request request, long fact) {
        begin(new Attempt(request, fact, null));
    }

    /** Begins to read a source that is not to take the place of what is open; hands it over when it is ready. */
    void beside(Request request, Consumer<Opened> taker) {
        begin(new Attempt(request, 0, taker));
    }

    private void begin(Attempt mine) {
        attempt = mine;
        opening.set(mine.request);
        since = 0;
        busySeconds = 0;
        said.ifPresent(notices::takeDown);
        Thread worker = new Thread(() -> load(mine), "opener");
        worker.setDaemon(true);
        worker.start();
    }

    private void load(Attempt mine) {
        try {
            Opened opened = Opened.of(mine.request, share -> read(mine, share));
            fx.execute(() -> done(mine, opened));
        } catch (CancellationException e) {
            return; // nobody waits for it
        } catch (CaptureMissing e) {
            fx.execute(() -> failed(mine, missing.apply(e)));
        } catch (UnusableException | ImpossibleException e) {
            fx.execute(() -> failed(mine, String.valueOf(e.getMessage()), ""));
        } catch (OutOfMemoryError e) {
            fx.execute(() -> failed(mine, texts.get("open.memory", mine.request.source()), String.valueOf(e)));
        } catch (RuntimeException | StackOverflowError e) {
            fx.execute(() -> failed(mine, texts.get("open.defect", mine.request.source()), Traces.of(e)));
        }
    }

    private void read(Attempt mine, double share) {
        if (!mine.equals(attempt)) {
            throw new CancellationException();
        }
        mine.share = share;
    }

    private void done(Attempt mine, Opened opened) {
        if (mine != attempt) {
            return;
        }
        finish();
        Consumer<Opened> taker = mine.taker;
        if (taker != null) {
            taker.accept(opened);
            return;
        }
        session.show(opened);
        target = mine.fact;
        began = -1;
        Recent.remember(settings.recent(), mine.request.source());
        if (!opened.notes().isEmpty()) {
            say(Notice.problem(texts.get("open.noted"), String.join(" ", opened.notes())));
        }
    }

    private void failed(Attempt mine, String sentence, String detail) {
        String kept = session.opened().isPresent() ? "open.failed" : "open.failed-alone";
        failed(mine, Notice.problem(texts.get(kept), sentence).with(detail));
    }

    private void failed(Attempt mine, Notice notice) {
        if (mine == attempt) {
            finish();
            say(notice);
        }
    }

    private void say(Notice notice) {
        said = Optional.of(notice);
        notices.post(notice);
    }

    private void finish() {
        attempt = null;
        opening.set(null);
    }

    /** Gives up what is being opened; what was open stays. */
    public void cancel() {
        finish();
    }

    /** Once per pulse: how long it takes, and on to the fact that was asked for as soon as it is there. */
    void pulse(long nowNs) {
        if (opening.get() != null) {
            since = since == 0 ? nowNs : since;
            busySeconds = (nowNs - since) / 1e9;
        }
        if (target > 0 && session.hasMoment() && !session.seekingProperty().get()) {
            began = began < 0 ? session.fact() : began;
            boolean moved = session.fact() != began || session.playingProperty().get();
            boolean there = session.facts() > target || session.completeProperty().get();
            if (!moved && there) {
                session.seek(target);
            }
            target = moved || there ? 0 : target;
        }
    }

    /** For how long the present source has been opening, in seconds; 0 when none is. */
    double busySeconds() {
        return opening.get() == null ? 0 : busySeconds;
    }

    /** How much of the present source's capture is read, 0 to 1; below 0 where that is not known. */
    double share() {
        Attempt now = attempt;
        return now == null ? -1 : now.share;
    }

    /** What is being opened, or null. */
    public ReadOnlyObjectProperty<@Nullable Request> openingProperty() {
        return opening.getReadOnlyProperty();
    }
}
