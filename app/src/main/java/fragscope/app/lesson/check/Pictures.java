// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.check;

import fragscope.app.draw.DisplayList;
import fragscope.app.lesson.play.Moment;
import fragscope.app.stage.Level;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Stage;
import java.util.Locale;

/** The stage at a lesson's moments, as an audience would see it. */
public final class Pictures {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final SceneReader reader = new SceneReader(Locale.ENGLISH);
    private final Stage stage = Stage.english();

    /** In English. */
    public Pictures() {
    }

    /** The stage at a moment; sealed, nothing after it is hinted at. */
    public DisplayList at(Moment moment, boolean sealed) {
        return stage.draw(reader.at(moment.cursor(), moment.fact(), Level.LESSON, sealed), WIDTH, HEIGHT, Level.LESSON);
    }
}
