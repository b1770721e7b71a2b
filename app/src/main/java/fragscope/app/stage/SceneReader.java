// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.facts.Sentences;
import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.Models;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From a cursor and a fact's number to the scene just after that fact: every number is a column of the world, a
 * component
 * of a fact, or a count of such; no outcome is worked out here.
 *
 * <p>Moves the cursor. Not thread safe, as the cursor is not.
 */
public final class SceneReader {

    /** Sentences that lead to a failure, at most. */
    private static final int CHAIN = 5;

    private final Sentences sentences;

    public SceneReader(Locale locale) {
        this.sentences = Sentences.in(locale);
    }

    /**
     * The scene after fact {@code n}; the cursor is left at {@code n + 1}.
     *
     * @param n      from 0, less than the recording's facts
     * @param level  decides how much the caption says
     * @param sealed leaves out whatever depends on later facts
     */
    public Scene at(Cursor cursor, long n, Level level, boolean sealed) {
        Sentences.Length length = level.detailed() ? Sentences.Length.SENTENCE : Sentences.Length.LESSON;
        Host host = ((RxMachine) cursor.machine()).host();
        Optional<Told> next = Optional.empty();
        String nextSentence = "";
        if (!sealed && n + 1 < cursor.recording().facts()) {
            FactLog log = cursor.log(n + 1);
            int index = cursor.indexOf(n + 1);
            next = Optional.of(Told.of(log, index, n + 1));
            nextSentence = sentences.text(log, index, length, host.actors().names());
        }
        List<String> chain = chain(cursor, n, length);
        cursor.seek(n + 1);
        FactLog log = cursor.log(n);
        int index = cursor.indexOf(n);
        Told told = Told.of(log, index, n);
        Reading r = new Reading(host, step(log, index, n), QueueInView.of(host, log, index), sealed,
                new Account(host, told));
        Models models = told.kind().models();
        Scene.Caption caption = new Scene.Caption(sentences.text(log, index, length, host.actors().names()),
                models.file().isEmpty() ? "" : models.function(),
                models.as() == Models.Fidelity.SIMPLIFIED);
        long facts = cursor.recording().complete() ? cursor.recording().facts() : 0; // a number that grows is stale
        return scene(r, facts, caption, next, nextSentence, chain);
    }

    private static Scene scene(Reading r, long facts, Scene.Caption caption, Optional<Told> next,
            String nextSentence, List<String> chain) {
        Told told = r.told();
        boolean untold = r.sealed() || facts == 0;
        Scene.Status status = new Scene.Status(r.host().design().name(), told.timePs(), told.n(),
                untold ? 0 : facts - 1, "", 0, 0, untold ? 0 : (told.n() + 1.0) / facts, List.of());
        long user = r.host().design().givesBack() ? -1 : r.host().appState().bytes.get(0);
        return new Scene(status, WireReader.read(r), NicReader.read(r), PciReader.read(r), PoolReader.read(r), user,
                CpuReader.read(r), LinuxReader.read(r), PartReader.read(r), FocusReader.of(r, told), caption,
                next.map(t -> new Scene.Next(FocusReader.of(r, t).subject(), nextSentence)),
                FailureReader.read(r, chain));
    }

    /** What led to a failure, first cause first, and it last; nothing of other facts. Moves the cursor. */
    private List<String> chain(Cursor cursor, long n, Sentences.Length length) {
        List<String> said = new ArrayList<>();
        boolean failed = cursor.log(n).kind(cursor.indexOf(n)) == Kind.OOPSED;
        for (long at = n; failed && at != FactLog.NONE && said.size() < CHAIN;) {
            FactLog log = cursor.log(at);
            int index = cursor.indexOf(at);
            said.addFirst(sentences.text(log, index, length, ((RxMachine) cursor.machine()).host().actors().names()));
            at = log.parent(index);
        }
        return said;
    }

    /** The facts of the present step up to this one: those of one actor at one time about one packet. */
    private static List<Told> step(FactLog log, int index, long n) {
        int first = index;
        while (first > 0 && log.actor(first - 1) == log.actor(index) && log.packet(first - 1) == log.packet(index)
                && log.timePs(first - 1) == log.timePs(index)) {
            first--;
        }
        List<Told> step = new ArrayList<>();
        for (int i = first; i <= index; i++) {
            step.add(Told.of(log, i, n - index + i));
        }
        return step;
    }
}
