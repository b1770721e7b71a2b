// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A name at the left and a value at the right, a detail before the value, and a button at the far right. What does not
 * fit beside the rest goes below it. Nothing is ever clipped: everything wraps.
 */
final class Pair extends Region {

    private static final double GAP = 8;

    final Label name = label("pair-name");
    final Label value = label("pair-value");
    final Label detail = label("pair-detail");
    private final Node button;

    Pair(Node button) {
        this.button = button;
        getStyleClass().add("pair");
        getChildren().addAll(name, value, detail, button);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 80;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? prefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /** Works out the places at a width, puts the children there if asked to, and returns the height. */
    private double arrange(double width, boolean place) {
        double left = snappedLeftInset();
        double space = Math.max(40, width - left - snappedRightInset());
        double side = button.isManaged() ? Math.ceil(button.prefWidth(-1)) + 4 : 0;
        double room = space - side;
        double y = snappedTopInset();
        double nameWidth = Math.min(room, Math.ceil(name.prefWidth(-1)));
        double valueWidth = Math.ceil(value.prefWidth(-1));
        boolean beside = nameWidth + GAP + valueWidth <= room;
        double nameHeight = name.prefHeight(beside ? nameWidth : room);
        double first = beside ? Math.max(nameHeight, value.prefHeight(valueWidth)) : nameHeight;
        put(place, name, left, y, beside ? nameWidth : room, nameHeight);
        if (place && button.isManaged()) {
            button.resizeRelocate(left + room + 4, y, side - 4, button.prefHeight(-1));
        }
        double below = y + first;
        if (beside) {
            put(place, value, left + room - valueWidth, y, valueWidth, first);
        } else if (!value.getText().isEmpty()) {
            below = right(place, value, left, below, room);
        }
        boolean more = !detail.getText().isEmpty();
        detail.setVisible(more);
        double detailWidth = Math.ceil(detail.prefWidth(-1));
        if (more && beside && nameWidth + GAP + detailWidth + GAP + valueWidth <= room) {
            put(place, detail, left + room - valueWidth - GAP - detailWidth, y, detailWidth, first);
        } else if (more) {
            below = right(place, detail, left, below, room);
        }
        double least = button.isManaged() ? y + button.prefHeight(-1) : 0;
        return Math.ceil(Math.max(least, below) + snappedBottomInset());
    }

    /** A line of its own, at the right. */
    private static double right(boolean place, Label label, double left, double y, double room) {
        double width = Math.min(room, Math.ceil(label.prefWidth(-1)));
        double height = label.prefHeight(width);
        put(place, label, left + room - width, y, width, height);
        return y + height;
    }

    private static void put(boolean place, Label label, double x, double y, double width, double height) {
        if (place) {
            label.resizeRelocate(x, y, width, height);
        }
    }
}
