// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Style;
import fragscope.app.draw.Theme;
import fragscope.app.session.Session;
import fragscope.app.tool.Desk;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** What moves over the lanes: the playhead, the veil over what is still to come, bookmarks, the recording's end. */
final class Playhead {

    /** So wide is at most the part of the veil that moves with the playhead, the only one that is painted anew. */
    private static final double STRIP = 48;

    private final Desk desk;
    private final Rectangle veil = new Rectangle();
    private final Rectangle edge = new Rectangle();
    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private final Group bookmarks = new Group();
    private final Text recorded = new Text();

    Playhead(Desk desk) {
        this.desk = desk;
        veil.setId("timeline-future");
        edge.setId("timeline-future-edge");
        head.setId("playhead");
        recorded.setText(desk.texts().get("timeline.recorded") + " ▸");
        for (Node node : nodes()) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
    }

    List<Node> nodes() {
        return List.of(veil, edge, bookmarks, recorded, line, head);
    }

    void show(Range range, Painter.Sizes sizes) {
        Session session = desk.session();
        Theme theme = desk.theme().getValue();
        Color ink = Painter.color(theme.look(Style.FOCUS, Audience.DESK).stroke());
        double left = sizes.labels();
        double right = sizes.width();
        double place = left + range.x(session.fact() + 0.5 + session.phaseProperty().get(), sizes.plot());
        boolean inView = session.hasMoment() && place >= left - 1 && place <= right + 1;
        double x = Math.clamp(place, left, Math.max(left, right - 1));
        double far = Math.min(right, Math.ceil(x / STRIP) * STRIP);
        veil(edge, x, far, sizes, theme);
        veil(veil, far, right, sizes, theme);
        line.setVisible(inView);
        head.setVisible(inView);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(2);
        line.setEndY(sizes.height());
        line.setStroke(ink);
        line.setStrokeWidth(2);
        double half = 5 * sizes.zoom();
        head.getPoints().setAll(x - half, 1.0, x + half, 1.0, x, 1 + half * 1.6);
        head.setFill(ink);
        recorded.setVisible(!session.completeProperty().get() && session.hasMoment());
        if (recorded.isVisible()) {
            recorded.setFont(Font.font("Inter", 11 * sizes.zoom()));
            recorded.setFill(Painter.color(theme.look(Style.TEXT, Audience.DESK).fill()));
            recorded.setX(right - recorded.getLayoutBounds().getWidth() - 4);
            recorded.setY(sizes.height() - 5);
        }
        marks(range, sizes, theme);
    }

    private static void veil(Rectangle part, double from, double to, Painter.Sizes sizes, Theme theme) {
        part.setX(from);
        part.setY(sizes.axis());
        part.setWidth(Math.max(0, to - from));
        part.setHeight(sizes.height() - sizes.axis());
        part.setFill(Painter.color(theme.ground()).deriveColor(0, 1, 1, 0.55));
    }

    private void marks(Range range, Painter.Sizes sizes, Theme theme) {
        List<Long> facts = desk.session().bookmarks().facts();
        while (bookmarks.getChildren().size() < facts.size()) {
            Line mark = new Line();
            mark.getStrokeDashArray().setAll(3.0, 3.0);
            bookmarks.getChildren().add(mark);
        }
        Color violet = Painter.color(theme.look(Style.SELECTED, Audience.DESK).stroke());
        for (int i = 0; i < bookmarks.getChildren().size(); i++) {
            Line mark = (Line) bookmarks.getChildren().get(i);
            double x = i < facts.size() ? sizes.labels() + range.x(facts.get(i) + 0.5, sizes.plot()) : -1;
            mark.setVisible(x >= sizes.labels() && x <= sizes.width());
            mark.setStartX(x);
            mark.setEndX(x);
            mark.setStartY(sizes.axis() * 0.3);
            mark.setEndY(sizes.height());
            mark.setStroke(violet);
            mark.setStrokeWidth(2);
        }
    }
}
