// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * A reference count as a step line over one turn of a buffer's life: solid up to the present moment, dashed beyond,
 * with
 * the counts at the left.
 */
final class CountPlot extends Region {

    private static final double HEIGHT_EM = 5;
    private static final double GAP = 6;

    private final Label top = new Label();
    private final Label bottom = new Label("0");
    private final Polyline past = new Polyline();
    private final Polyline future = new Polyline();
    private final Line now = new Line();
    private final Line base = new Line();
    private List<Life.Count> points = List.of();
    private long fromPs;
    private long toPs;
    private long presentPs;
    private long most = 1;

    CountPlot() {
        getStyleClass().add("count-plot");
        past.getStyleClass().add("count-past");
        future.getStyleClass().add("count-future");
        now.getStyleClass().add("count-now");
        base.getStyleClass().add("count-base");
        getChildren().addAll(base, future, past, now, top, bottom);
    }

    /**
     * Shows counts.
     *
     * @param counts    the first at or before {@code fromPs}
     * @param fromPs    the left end, picoseconds
     * @param toPs      the right end
     * @param presentPs the present moment
     */
    void show(List<Life.Count> counts, long fromPs, long toPs, long presentPs) {
        this.points = counts;
        this.fromPs = fromPs;
        this.toPs = Math.max(toPs, fromPs + 1);
        this.presentPs = Math.clamp(presentPs, fromPs, this.toPs);
        this.most = Math.max(1, counts.stream().mapToLong(Life.Count::value).max().orElse(1));
        top.setText(Long.toString(most));
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(top.prefHeight(-1) * HEIGHT_EM / 1.3);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    protected void layoutChildren() {
        double labels = Math.ceil(Math.max(top.prefWidth(-1), bottom.prefWidth(-1))) + GAP;
        double line = top.prefHeight(-1);
        double height = getHeight();
        top.resizeRelocate(0, 0, labels, line);
        bottom.resizeRelocate(0, height - line, labels, line);
        double left = labels;
        double right = Math.max(left + 1, getWidth() - 2);
        double high = line / 2;
        double low = height - line / 2;
        base.setStartX(left);
        base.setEndX(right);
        base.setStartY(low);
        base.setEndY(low);
        List<Double> solid = new ArrayList<>();
        List<Double> dashed = new ArrayList<>();
        double before = low;
        double x0 = left;
        double present = x(presentPs, left, right);
        for (Life.Count point : points) {
            double x = x(Math.max(point.timePs(), fromPs), left, right);
            double y = low - (low - high) * point.value() / most;
            segment(solid, dashed, x0, x, before, present);
            add(x <= present ? solid : dashed, x, y);
            before = y;
            x0 = x;
        }
        segment(solid, dashed, x0, right, before, present);
        past.getPoints().setAll(solid);
        future.getPoints().setAll(dashed);
        now.setStartX(present);
        now.setEndX(present);
        now.setStartY(0);
        now.setEndY(height);
    }

    /** A flat piece, cut at the present moment. */
    private static void segment(List<Double> solid, List<Double> dashed, double x0, double x1, double y,
            double present) {
        if (x0 <= present) {
            add(solid, x0, y);
            add(solid, Math.min(x1, present), y);
        }
        if (x1 > present) {
            add(dashed, Math.max(x0, present), y);
            add(dashed, x1, y);
        }
    }

    private static void add(List<Double> to, double x, double y) {
        to.add(x);
        to.add(y);
    }

    private double x(long ps, double left, double right) {
        return left + (right - left) * Math.clamp((double) (ps - fromPs) / (toPs - fromPs), 0, 1);
    }
}
