// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.beside.Align;
import fragscope.app.beside.BesidePicture;
import fragscope.app.beside.BesideReader;
import fragscope.app.beside.Compared;
import fragscope.app.lens.Lens;
import fragscope.app.lens.Look;
import fragscope.app.lens.Shelf;
import fragscope.app.lens.SightReader;
import fragscope.app.session.Tape;
import fragscope.app.source.Kernels;
import fragscope.app.stage.Level;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Stage;
import fragscope.app.stage.Words;
import fragscope.app.text.Texts;
import fragscope.app.timeline.TimelinePicture;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.RxMachine;
import java.util.List;
import java.util.Locale;

/** The views of {@code render}, each over recordings that are complete. */
final class Views {

    private final double width;
    private final double height;
    private final Level level;

    /** Of pictures of this size and level. */
    Views(double width, double height, Level level) {
        this.width = width;
        this.height = height;
        this.level = level;
    }

    View stage(Recording recording) {
        Cursor cursor = recording.cursor();
        SceneReader reader = new SceneReader(Locale.ENGLISH);
        Stage stage = new Stage(Words.of(Locale.ENGLISH));
        return n -> stage.draw(reader.at(cursor, n, level, false), width, height, level);
    }

    View lens(Recording recording, Look look) {
        Cursor cursor = recording.cursor();
        Texts texts = Texts.of(Locale.ENGLISH);
        Shelf shelf = new Shelf(Kernels.bundled());
        return n -> {
            cursor.seek(n + 1);
            int packet = cursor.log(n).packet(cursor.indexOf(n));
            return Lens.draw(SightReader.read(((RxMachine) cursor.machine()).host(), packet, look, texts), look, shelf,
                    texts, width, height, level);
        };
    }

    View compare(Compared compared, Align align) {
        Texts texts = Texts.of(Locale.ENGLISH);
        BesideReader reader = new BesideReader(compared, texts);
        return n -> BesidePicture.draw(reader.at(reader.row(n), align), texts, width, height, level);
    }

    View timeline(Tape tape, Recording recording) {
        TimelinePicture picture = new TimelinePicture(Texts.of(Locale.ENGLISH), tape, recording.facts());
        return n -> picture.draw(n, width, height, level);
    }
}
