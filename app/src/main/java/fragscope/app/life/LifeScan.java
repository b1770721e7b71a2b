// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.app.inquiry.Answer;
import fragscope.app.inquiry.Inquirer;
import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.frag.Encoding;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.RxMachine;
import fragscope.engine.world.Column;
import fragscope.engine.world.Journal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks through a recording for one buffer: facts that name it, returns of its tokens, and writes to its reference
 * count. Gives what it has after each chunk; goes on from what was known.
 */
final class LifeScan implements Inquirer.Question<Life> {

    private static final int AT_ONCE = 8192;

    private final Life known;
    private final List<LifeStep> steps;
    private final List<Life.Count> counts;
    private final Set<Life.Token> open;
    private long count;

    /** A scan that goes on from what is known. */
    LifeScan(Life known) {
        this.known = known;
        this.steps = new ArrayList<>(known.steps());
        this.counts = new ArrayList<>(known.counts());
        this.open = new HashSet<>(known.open());
        this.count = known.counts().isEmpty() ? 0 : known.counts().getLast().value();
    }

    @Override
    public void answer(Inquirer.Reader reader, Answer<Life> to) {
        Cursor cursor = reader.cursor();
        Recording recording = cursor.recording();
        boolean complete = recording.complete(); // asked first: then the facts are all there
        long facts = recording.facts();
        long at = known.until();
        boolean more = at < facts || complete && known.end() == Life.End.NOT_KNOWN;
        while (more && !to.cancelled()) {
            long end = Math.min(Math.min(at + AT_ONCE, facts), endOfChunk(recording, at, facts));
            cursor.seek(end);
            look(cursor, at, end);
            at = end;
            more = at < facts;
            Life.End fate = complete && !more ? fate(cursor) : Life.End.NOT_KNOWN;
            to.give(new Life(known.netmem(), at, steps, counts, open, fate), (double) at / facts);
        }
    }

    private static long endOfChunk(Recording recording, long at, long facts) {
        int chunk = recording.chunkOf(at);
        return chunk + 1 < recording.chunks() ? recording.firstFact(chunk + 1) : facts;
    }

    /** Facts from {@code from} to {@code to}, which lie in one chunk that the cursor has executed. */
    private void look(Cursor cursor, long from, long to) {
        Column refs = refs(cursor);
        int row = host(cursor).buffers().row(known.netmem());
        if (row < 0 || from == to) {
            return;
        }
        int cell = refs.cellOf(row);
        FactLog log = cursor.log(from);
        Journal journal = cursor.machine().world().journal();
        for (long n = from; n < to; n++) {
            int index = cursor.indexOf(n);
            fact(log, index, n, host(cursor).encoding());
            long xor = 0;
            for (int entry = journal.start(index); entry < journal.start(index + 1); entry++) {
                xor ^= journal.cell(entry) == cell ? journal.xor(entry) : 0;
            }
            xor = (xor & refs.cellMask()) >>> refs.bit();
            if (xor != 0) {
                count ^= xor;
                counts.add(new Life.Count(n, log.timePs(index), count));
            }
        }
    }

    private void fact(FactLog log, int index, long n, Encoding encoding) {
        Kind kind = log.kind(index);
        if (kind == Kind.TOKENS_RETURNED || kind == Kind.REFILL_POSTED) {
            if (open.remove(token(log, index, kind))) {
                steps.add(LifeStep.of(log, index, n));
            }
            return;
        }
        int netmem = kind.components().indexOf("netmem");
        long word = netmem < 0 ? 0 : log.component(index, netmem);
        if (word != 0 && (kind == Kind.FRAG_ADDED ? encoding.buffer(word) : word) == known.netmem()) {
            steps.add(LifeStep.of(log, index, n));
            if (kind == Kind.TOKEN_ISSUED || kind == Kind.COMPLETION_POSTED) {
                open.add(token(log, index, kind));
            }
        }
    }

    private static Life.Token token(FactLog log, int index, Kind kind) {
        return new Life.Token((int) log.component(index, kind.components().indexOf("sock")), (int) log.component(index,
                kind.components().indexOf("token")));
    }

    private static Host host(Cursor cursor) {
        return ((RxMachine) cursor.machine()).host();
    }

    private Column refs(Cursor cursor) {
        Host host = host(cursor);
        return host.buffers().device(known.netmem()) ? host.netIovs().ppRefCount : host.pages().ppRefCount;
    }

    /** The cursor stands at the run's end. */
    private Life.End fate(Cursor cursor) {
        Host host = host(cursor);
        if (steps.isEmpty() || host.buffers().row(known.netmem()) < 0 || !host.buffers().isPp(known.netmem())) {
            return Life.End.HOME;
        }
        List<Holding> held = Holders.of(host).stream().filter(h -> h.netmem() == known.netmem()).toList();
        boolean waits = !held.isEmpty() && held.stream().allMatch(h -> h.place().idle()
                || h.place() == Holding.Place.HEADER_RING || h.place() == Holding.Place.DATA_RING);
        return waits ? Life.End.HOME : Life.End.LEAKED;
    }
}
