// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A pane that shows a display list: clipped to its size, on the theme's ground, in units of the wanted size. */
public final class PicturePane extends Pane {

    private final NodeStage nodes = new NodeStage();

    /**
     * A pane that shows nothing yet.
     *
     * @param spoken what it is, for screen readers
     */
    public PicturePane(String id, String spoken) {
        setId(id);
        setFocusTraversable(true);
        setAccessibleText(spoken);
        setMinSize(0, 0);
        nodes.root().setManaged(false);
        getChildren().add(nodes.root());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /** The nodes of the picture. */
    public NodeStage nodes() {
        return nodes;
    }

    /** The greatest factor up to {@code zoom} at which the pane has room for so many units. */
    public double factor(double zoom, double leastWidth, double leastHeight) {
        return Math.min(zoom, Math.min(getWidth() / leastWidth, getHeight() / leastHeight));
    }

    /** Draws for the pane's size in units of {@code factor}, and shows that. */
    public DisplayList show(BiFunction<Double, Double, DisplayList> picture, Theme theme, double factor) {
        DisplayList list = picture.apply(Math.floor(getWidth() / factor), Math.floor(getHeight() / factor));
        show(list, theme, factor);
        return list;
    }

    /** Shows a list in units of {@code factor}. */
    public void show(DisplayList list, Theme theme, double factor) {
        Rgb ground = theme.ground();
        setBackground(Background.fill(Color.rgb(ground.r(), ground.g(), ground.b())));
        nodes.show(list, theme, factor);
        nodes.root().setVisible(true);
    }

    /** Shows nothing. */
    public void hide() {
        nodes.root().setVisible(false);
    }

    /** The id of the shape that a node belongs to, or "". */
    public static String picked(@Nullable Node from) {
        for (Node node = from; node != null && !(node instanceof Pane); node = node.getParent()) {
            if (node.getId() != null) {
                return node.getId();
            }
        }
        return "";
    }
}
