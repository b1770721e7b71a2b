// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.app.source.ImpossibleException;
import fragscope.app.source.ReadingListener;
import fragscope.app.source.SourcedRun;
import fragscope.app.source.UnusableException;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.SavedSession;
import fragscope.engine.skb.Skbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A run that is open.
 *
 * @param request   what was asked for
 * @param title     a short name, as the capture's file name
 * @param run       scenario, design and packets; the original's is without what was changed by hand
 * @param recording what was recorded so far; grows while {@code recorder} runs
 * @param recorder  records in the background once it is started
 * @param tape      the kinds of the facts so far
 * @param fates     what became of the packets so far
 * @param notes     sentences about the source, as that a capture breaks off
 * @param session   the session that the source is, if it is one; what was changed by hand there becomes branches
 */
public record Opened(Request request, String title, Run run, Recording recording, Recorder recorder,
        Tape tape, Fates fates, List<String> notes, Optional<SavedSession> session) {

    public Opened {
        notes = List.copyOf(notes);
    }

    /**
     * Reads the source and prepares its run; nothing is recorded yet. Takes as long as reading the capture takes, so
     * call it away from the JavaFX thread.
     *
     * @throws UnusableException   when the source, a field or the design is wrong; the message is a sentence with place
     *                             and remedy
     * @throws ImpossibleException when they do not fit each other
     */
    public static Opened of(Request request) throws UnusableException, ImpossibleException {
        return of(request, _ -> {
        });
    }

    /**
     * The same, telling on the same thread how far it is.
     *
     * @param read told the share of the capture's bytes, 0 to 1; what it throws ends the reading
     */
    public static Opened of(Request request, DoubleConsumer read) throws UnusableException, ImpossibleException {
        List<String> notes = new ArrayList<>();
        ReadingListener listener = new ReadingListener() {

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }

            @Override
            public void read(double share) {
                read.accept(share);
            }
        };
        SourcedRun found = request.moment().isPresent()
                ? SourcedRun.of(request.moment().get(), request.source(), request.design(), request.fields(),
                        listener)
                : SourcedRun.of(request.source(), request.design(), request.fields(), listener);
        Run run = found.run();
        Recording recording = run.recording().indexWrites();
        String name = request.source();
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return listening(new Opened(request, name.substring(slash + 1), run, recording, new Recorder(recording),
                new Tape(run.packets()), new Fates(run.packets().count()), notes, found.session()));
    }

    /**
     * A run that is at hand, as a lesson's; nothing is recorded yet.
     *
     * @param request by which it could be asked for
     * @param title   a short name
     * @param facts   no more than these can ever be read, by any pane
     */
    public static Opened of(Request request, String title, Run run, long facts) {
        Recording recording = run.recording().indexWrites().limit(facts, Long.MAX_VALUE).readable(facts);
        return listening(new Opened(request, title, run, recording, new Recorder(recording), new Tape(run.packets()),
                new Fates(run.packets().count()), List.of(), Optional.empty()));
    }

    /** Lets tape and fates follow the recording, which has not begun. */
    private static Opened listening(Opened opened) {
        Skbs skbs = ((RxMachine) opened.recording().liveMachine()).host().skbs();
        opened.recording().liveFacts().listen((log, index, n) -> {
            opened.tape().said(log, index, n);
            opened.fates().said(log, index, n, skbs);
        });
        return opened;
    }

    /** Another branch of this source: its run and a recording of it that has not begun. */
    public Opened along(Run branch, Recording branchRecording) {
        long shared = branchRecording.facts();
        return listening(new Opened(request, title, branch, branchRecording, new Recorder(branchRecording),
                tape.upTo(shared), fates.upTo(shared), List.of(), session));
    }
}
