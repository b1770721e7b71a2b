// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;

/**
 * A display list held as JavaFX nodes, one group per layer. Showing the next list touches only the nodes whose records
 * differ, so the window repaints only what changed. Use on the JavaFX thread only.
 */
public final class NodeStage {

    private record Held(Shape shape, Node node) {
    }

    /** What the looks of a shape depend on beside the shape itself. */
    private record Setting(String theme, Audience audience, double unit, double scale) {
    }

    private final Group root = new Group();
    private final Map<Layer, Group> layers = new EnumMap<>(Layer.class);
    private final Map<String, Held> held = new HashMap<>();
    private Setting setting = new Setting("", Audience.DESK, 0, 1);
    private int touched;

    public NodeStage() {
        for (Layer layer : Layer.values()) {
            Group group = new Group();
            layers.put(layer, group);
            root.getChildren().add(group);
        }
    }

    /** The node to put into a scene. */
    public Group root() {
        return root;
    }

    /** The point of the list that lies at a point of the window. */
    public Point at(double sceneX, double sceneY) {
        Point2D at = root.sceneToLocal(sceneX, sceneY);
        return new Point(at.getX() / setting.scale(), at.getY() / setting.scale());
    }

    /** How many nodes the last {@link #show} created or changed. */
    public int touched() {
        return touched;
    }

    /** Makes the nodes show {@code list}. */
    public void show(DisplayList list, Theme theme) {
        show(list, theme, 1);
    }

    /**
     * The same with units of another size. The geometry and the fonts take that size, not the nodes: under a scaled
     * node the software pipeline draws each glyph from its outline, each time (measured: a third of its work).
     */
    public void show(DisplayList list, Theme theme, double scale) {
        touched = 0;
        Setting now = new Setting(theme.name(), list.audience(), list.unit() * scale, scale);
        boolean all = !now.equals(setting);
        setting = now;
        Map<Layer, List<Node>> wanted = new EnumMap<>(Layer.class);
        Map<String, Held> kept = new HashMap<>();
        for (Shape shape : list.shapes()) {
            Held fresh = reconciled(shape, list.audience(), theme, all);
            kept.put(shape.id(), fresh);
            wanted.computeIfAbsent(shape.mark().layer(), _ -> new ArrayList<>()).add(fresh.node());
        }
        held.clear();
        held.putAll(kept);
        layers.forEach(
                (layer, group) -> Siblings.arrange(group.getChildren(), wanted.getOrDefault(layer, List.of())));
    }

    private Held reconciled(Shape shape, Audience audience, Theme theme, boolean all) {
        Held old = held.get(shape.id());
        if (old != null && !all && old.shape().equals(shape)) {
            return old;
        }
        touched++;
        Node node = old != null && sameNode(old.shape(), shape) ? old.node() : Nodes.create(shape);
        Nodes.update(node, setting.scale() == 1 ? shape : shape.scaled(setting.scale()), audience,
                setting.unit(), theme);
        return new Held(shape, node);
    }

    private static boolean sameNode(Shape a, Shape b) {
        return a.getClass() == b.getClass() && a.mark().layer() == b.mark().layer();
    }
}
