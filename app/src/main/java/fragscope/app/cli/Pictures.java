// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Tween;
import fragscope.app.lens.Lens;
import fragscope.app.lens.Look;
import fragscope.app.lens.Shelf;
import fragscope.app.lens.Sight;
import fragscope.app.lens.SightReader;
import fragscope.app.source.Kernels;
import fragscope.app.stage.Level;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Stage;
import fragscope.app.stage.Words;
import fragscope.app.text.Texts;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.RxMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Display lists of a recording's moments, and which facts a strip shows. */
final class Pictures {

    private final Cursor cursor;
    private final SceneReader reader = new SceneReader(Locale.ENGLISH);
    private final Texts texts = Texts.of(Locale.ENGLISH);
    private final Shelf shelf = new Shelf(Kernels.bundled());
    private final Stage stage = new Stage(Words.of(Locale.ENGLISH));
    private final double width;
    private final double height;
    private final Level level;
    private final @Nullable Look look;

    /** Of the stage, or of the lens where a look is given. */
    Pictures(Recording recording, double width, double height, Level level, @Nullable Look look) {
        this.cursor = recording.cursor();
        this.width = width;
        this.height = height;
        this.level = level;
        this.look = look;
    }

    long facts() {
        return cursor.recording().facts();
    }

    /** The picture {@code phase} of the way from fact {@code n} to the next. */
    DisplayList at(long n, double phase) {
        DisplayList list = seek(n);
        return phase > 0 && n + 1 < facts() ? Tween.at(list, seek(n + 1), phase) : list;
    }

    private DisplayList seek(long n) {
        if (look != null) {
            cursor.seek(n + 1);
            Sight sight = SightReader.read(((RxMachine) cursor.machine()).host(), cursor.log(n).packet(cursor.indexOf(
                    n)), look, texts);
            return Lens.draw(sight, look, shelf, texts, width, height, level);
        }
        return stage.draw(reader.at(cursor, n, level, false), width, height, level);
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
