// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.List;

/** Small lists for tests. */
final class Lists {

    private Lists() {
    }

    static DisplayList of(Shape... shapes) {
        return new DisplayList(400, 300, 1, Audience.DESK, List.of(shapes));
    }

    static Mark mark(String id) {
        return Mark.of(id, Layer.CONTENT, "test", Style.TRAY);
    }

    static Box box(String id, double x, double y, double w, double h) {
        return new Box(mark(id), new Rect(x, y, w, h), 4);
    }

    static Text text(String id, String words, double x, double y) {
        return new Text(Mark.of(id, Layer.TEXT, "test", Style.TEXT), words, Face.SANS, 12, Text.Anchor.START, x, y,
                300);
    }
}
