// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.NodeStage;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Rgb;
import fragscope.app.draw.Theme;
import fragscope.app.draw.Tween;
import fragscope.app.session.Session;
import fragscope.app.stage.Level;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Stage;
import fragscope.app.stage.Words;
import fragscope.app.tool.Desk;
import fragscope.engine.run.Cursor;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** The audience's picture on its screen, in the light theme. */
final class AudienceView {

    private static final double NEARER = 1.6;

    /** What the picture depends on. */
    private record Shown(@Nullable Object run, long fact, double phase, boolean sealed, double width, double height,
            RoomPage page) {
    }

    private final Session session;
    private final SceneReader reader;
    private final Slide slide;
    private final NodeStage nodes = new NodeStage();
    private final Pane pane = new Pane();
    private final Rectangle black = new Rectangle();
    private final Scale near = new Scale(1, 1);
    private @Nullable Shown shown;
    private @Nullable DisplayList list;
    private boolean lit = true;
    private boolean sourced;

    AudienceView(Desk desk) {
        this.session = desk.session();
        this.reader = new SceneReader(desk.texts().locale());
        this.slide = new Slide(new Stage(Words.of(desk.texts().locale())), new RoomWords(desk.texts()));
        pane.setId("audience");
        pane.setFocusTraversable(true);
        nodes.root().setManaged(false);
        nodes.root().getTransforms().add(near);
        black.setId("blackout");
        black.setFill(Color.BLACK);
        black.setVisible(false);
        black.widthProperty().bind(pane.widthProperty());
        black.heightProperty().bind(pane.heightProperty());
        pane.getChildren().addAll(nodes.root(), black);
        Rgb ground = Theme.light().ground();
        pane.setBackground(new Background(new BackgroundFill(Color.rgb(ground.r(), ground.g(), ground.b()),
                CornerRadii.EMPTY, Insets.EMPTY)));
    }

    Pane node() {
        return pane;
    }

    /** The picture that is shown; empty before the first. */
    Optional<DisplayList> list() {
        return Optional.ofNullable(list);
    }

    void blackout() {
        black.setVisible(!black.isVisible());
    }

    void spotlight() {
        lit = !lit;
        shown = null;
    }

    /** The kernel files and functions behind the words, instead of the stage, and back. */
    void sources() {
        sourced = !sourced;
        shown = null;
    }

    /** Nearer about what is focal, and back. */
    void zoom() {
        boolean back = near.getX() > 1;
        Rect at = Optional.ofNullable(list).flatMap(l -> l.find("focus")).map(s -> s.bounds()).orElse(new Rect(
                pane.getWidth() / 2, pane.getHeight() / 2, 0, 0));
        near.setPivotX(at.centerX());
        near.setPivotY(at.centerY());
        near.setX(back ? 1 : NEARER);
        near.setY(back ? 1 : NEARER);
    }

    void show(RoomPage page) {
        RoomPage asked = lit ? page : page.unlit();
        RoomPage told = sourced ? asked.sourced() : asked;
        Shown now = new Shown(session.opened().orElse(null), session.fact(), session.phaseProperty().get(),
                session.sealedProperty().get(), pane.getWidth(), pane.getHeight(), told);
        Cursor cursor = session.cursor().orElse(null);
        if (cursor == null || now.width() < 1 || now.height() < 1 || now.equals(shown)) {
            return;
        }
        shown = now;
        DisplayList here = at(cursor, now.fact(), now);
        if (now.phase() > 0 && !now.sealed() && now.fact() + 1 < session.facts()) {
            here = Tween.at(here, at(cursor, now.fact() + 1, now), now.phase());
        }
        list = here;
        nodes.show(here, Theme.light());
    }

    private DisplayList at(Cursor cursor, long fact, Shown now) {
        return slide.draw(reader.at(cursor, fact, Level.PRESENT, now.sealed()), now.page(), now.width(), now.height());
    }
}
