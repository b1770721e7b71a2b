// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Tween;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Display lists of a recording's moments, and which facts a strip shows. */
final class Pictures {

    private final Cursor cursor;
    private final View view;

    /** Of a recording as a view shows it. */
    Pictures(Recording recording, View view) {
        this.cursor = recording.cursor();
        this.view = view;
    }

    long facts() {
        return cursor.recording().facts();
    }

    /** The picture {@code phase} of the way from fact {@code n} to the next. */
    DisplayList at(long n, double phase) {
        DisplayList list = view.at(n);
        return phase > 0 && n + 1 < facts() ? Tween.at(list, view.at(n + 1), phase) : list;
    }

    /** The fact that shows most where none is asked for: the first frag, else the middle of the run. */
    long telling() {
        long found = first((log, i) -> log.kind(i) == Kind.FRAG_ADDED);
        return found >= 0 ? found : facts() / 2;
    }

    private long first(BiPredicate<FactLog, Integer> wanted) {
        for (long n = 0; n < facts(); n++) {
            if (wanted.test(cursor.log(n), cursor.indexOf(n))) {
                return n;
            }
        }
        return -1;
    }

    /** The way of the packet that fact {@code n} is about; of the first packet where it is about none. */
    List<PacketSteps.Step> steps(long n) {
        int packet = cursor.log(n).packet(cursor.indexOf(n));
        return PacketSteps.of(cursor, Math.max(0, packet));
    }

    /** Every fact from {@code from} on. */
    List<PacketSteps.Step> facts(long from) {
        List<PacketSteps.Step> all = new ArrayList<>();
        for (long n = from; n < facts(); n++) {
            all.add(new PacketSteps.Step("", n));
        }
        return all;
    }

    /** From fact {@code from} on, the last fact in each span of so many picoseconds that has any. */
    List<PacketSteps.Step> times(long from, long everyPs) {
        List<PacketSteps.Step> all = new ArrayList<>();
        for (long n = from; n < facts(); n++) {
            boolean last = n + 1 == facts() || timePs(n + 1) / everyPs > timePs(n) / everyPs;
            if (last) {
                all.add(new PacketSteps.Step("", n));
            }
        }
        return all;
    }

    private long timePs(long n) {
        return cursor.log(n).timePs(cursor.indexOf(n));
    }
}
