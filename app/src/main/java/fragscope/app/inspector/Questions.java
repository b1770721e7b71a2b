// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.facts.Sentences;
import fragscope.app.inquiry.Answer;
import fragscope.app.inquiry.Inquirer;
import fragscope.app.inquiry.Told;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.text.Texts;
import fragscope.engine.run.Causes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is being asked about the present page: who wrote a value, and why a fact happened. One of each at a time. */
final class Questions {

    /** Sentences of a chain of causes. */
    static final int CAUSES = 5;

    /** Who wrote a value; nobody where {@code told} is empty. */
    private record Written(Optional<Told> told) {
    }

    private record WriterAsked(Opened run, Source source, long position, Answer<Written> answer) {
    }

    private record WhyAsked(Opened run, long fact, Answer<List<Told>> answer) {
    }

    /** What a page depends on beside the moment. */
    record State(@Nullable Object writer, boolean writerDone, @Nullable Object why, boolean whyDone) {
    }

    private final Session session;
    private final Texts texts;
    private final Inquirer inquirer = new Inquirer("who wrote this");
    private @Nullable WriterAsked writer;
    private @Nullable WhyAsked why;

    Questions(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /** Asks who wrote a value by the present moment. */
    void askWriter(Source source) {
        closeWriter();
        session.opened().ifPresent(run -> {
            long position = session.fact() + 1;
            writer = new WriterAsked(run, source, position, inquirer.ask(run.recording(), (reader, to) -> {
                long n = reader.lastWriter().of(source.cell(), source.bits(), position, to::cancelled);
                to.give(new Written(n < 0
                        ? Optional.empty()
                        : Optional.of(Told.of(reader.cursor(), n, Sentences.in(texts.locale())))), 1);
            }));
        });
    }

    /** Asks why a fact happened. */
    void askWhy(long fact) {
        closeWhy();
        session.opened().ifPresent(run -> why = new WhyAsked(run, fact, inquirer.ask(run.recording(), (reader, to) -> {
            Causes causes = Causes.of(reader.cursor(), fact, CAUSES, to::cancelled);
            Sentences sentences = Sentences.in(texts.locale());
            to.give(causes.told().stream().map(n -> Told.of(reader.cursor(), n, sentences)).toList(), 1);
        })));
    }

    void closeWriter() {
        WriterAsked asked = writer;
        if (asked != null) {
            asked.answer().cancel();
        }
        writer = null;
    }

    void closeWhy() {
        WhyAsked asked = why;
        if (asked != null) {
            asked.answer().cancel();
        }
        why = null;
    }

    /** The fact that wrote a value, if that is asked and known. */
    Optional<Told> writerOf(Source source) {
        WriterAsked asked = writer;
        return asked == null || !asked.source().equals(source)
                ? Optional.empty()
                : asked.answer().value().flatMap(Written::told);
    }

    /** Whether an answer is still being looked for. */
    boolean looking() {
        return writer != null && !writer.answer().done() || why != null && !why.answer().done();
    }

    /** Drops what was asked of another moment or another run; returns what a page depends on. */
    State refresh() {
        Opened run = session.opened().orElse(null);
        WriterAsked w = writer;
        if (w != null && (!w.run().equals(run) || w.position() != session.fact() + 1)) {
            closeWriter();
        }
        WhyAsked c = why;
        if (c != null && !c.run().equals(run)) {
            closeWhy();
        }
        return new State(writer, writer != null && writer.answer().done(), why, why != null && why.answer().done());
    }

    /** The page's lines with what is known of the questions put where they belong. */
    List<Line> woven(List<Line> lines) {
        List<Line> all = new ArrayList<>();
        causes(all);
        boolean placed = writer == null;
        for (Line line : lines) {
            all.add(line);
            Source source = line instanceof Line.Entry e ? e.source() : line instanceof Line.Word w ? w.source() : null;
            WriterAsked asked = writer;
            if (!placed && asked != null && asked.source().equals(source)) {
                all.add(written(asked));
                placed = true;
            }
        }
        return all;
    }

    private Line written(WriterAsked asked) {
        Optional<String> failure = asked.answer().failure();
        if (failure.isPresent()) {
            return new Line.Writer(texts.get("inspector.failed", failure.get()), -1, null);
        }
        Written known = asked.answer().value().orElse(null);
        if (known == null) {
            return new Line.Writer(texts.get("inspector.looking", asked.source().name()), 0, null);
        }
        return known.told().map(told -> new Line.Writer("", -1, told)).orElseGet(
                () -> new Line.Writer(texts.get("inspector.nobody", asked.source().name()), -1, null));
    }

    private void causes(List<Line> all) {
        WhyAsked asked = why;
        if (asked == null) {
            return;
        }
        all.add(new Line.Why(texts.get("inspector.why", asked.fact())));
        List<Told> chain = asked.answer().value().orElse(List.of());
        if (chain.isEmpty()) {
            all.add(new Line.Note(texts.get(asked.answer().failure().isPresent()
                    ? "inspector.why.failed"
                    : "inspector.why.looking")));
        }
        long before = -1;
        for (Told told : chain) {
            long between = before < 0 ? 0 : told.n() - before - 1;
            all.add(new Line.Cause(told, between, told.n() == session.fact()));
            before = told.n();
        }
    }
}
