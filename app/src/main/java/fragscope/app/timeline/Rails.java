// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Style;
import fragscope.app.draw.Theme;
import fragscope.app.session.Branch;
import fragscope.app.session.BranchTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The branches as rails under the lanes, one below the other: each leaves its parent's where the change was made. With
 * one branch alone there are none.
 */
final class Rails {

    /** So many are drawn; the one that is shown is always among them. */
    private static final int MOST = 6;

    private final BranchTree tree;

    Rails(BranchTree tree) {
        this.tree = tree;
    }

    /**
     * One rail as it is drawn.
     *
     * @param number of the branch
     * @param parent number of the branch that it leaves
     * @param at     where
     * @param end    facts recorded so far
     * @param shown  whether the window shows it
     */
    record Rail(int number, int parent, long at, long end, boolean shown) {
    }

    /** The rails to draw; none where nothing was changed. */
    List<Rail> all() {
        List<Branch> branches = tree.branches();
        List<Rail> rails = new ArrayList<>();
        int shown = tree.shownProperty().get();
        for (int i = 0; branches.size() > 1 && i < branches.size(); i++) {
            Branch b = branches.get(i);
            boolean room = rails.size() < MOST - 1 || b.number() == shown
                    || rails.size() < MOST && rails.stream().anyMatch(Rail::shown);
            if (room) {
                rails.add(new Rail(b.number(), b.parent(), b.at(), b.opened().recording().facts(),
                        b.number() == shown));
            }
        }
        return rails;
    }

    /** The branch whose rail lies at a height; empty above the rails and where there are none. */
    Optional<Branch> at(double y, Painter.Sizes sizes) {
        List<Rail> rails = all();
        int row = (int) Math.floor((y - sizes.lanes()) / sizes.rail());
        if (rails.isEmpty() || y < sizes.lanes()) {
            return Optional.empty();
        }
        int number = rails.get(Math.min(row, rails.size() - 1)).number();
        return tree.branches().stream().filter(b -> b.number() == number).findFirst();
    }

    /** What a branch is called beside its rail: A for the run as it happened, then B, C… */
    static String letter(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : String.valueOf(number);
    }

    static void draw(GraphicsContext g, Painter.Sizes sizes, Range range, List<Rail> rails, Theme theme) {
        Color ink = Painter.color(theme.look(Style.MUTED, Audience.DESK).fill());
        Color present = Painter.color(theme.look(Style.FOCUS, Audience.DESK).stroke());
        for (int row = 0; row < rails.size(); row++) {
            Rail rail = rails.get(row);
            double y = Math.rint(sizes.lanes() + sizes.rail() * (row + 0.5));
            double from = x(sizes, range, (double) rail.at());
            double to = x(sizes, range, (double) rail.end());
            g.setFill(rail.shown() ? present : ink);
            g.fillText(letter(rail.number()), 8 * sizes.zoom(), y, sizes.labels() - 10 * sizes.zoom());
            double half = rail.shown() ? 2.5 : 1;
            g.fillRect(from, y - half, Math.max(1, to - from), 2 * half);
            int parent = row(rails, rail.parent());
            if (parent >= 0 && parent != row && from > sizes.labels() && from < sizes.width()) {
                double above = Math.rint(sizes.lanes() + sizes.rail() * (parent + 0.5));
                g.fillRect(from - 1, Math.min(above, y), 2, Math.abs(y - above));
                g.fillOval(from - 3, y - 3, 6, 6);
            }
        }
    }

    private static int row(List<Rail> rails, int number) {
        for (int i = 0; i < rails.size(); i++) {
            if (rails.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    private static double x(Painter.Sizes sizes, Range range, double fact) {
        return Math.clamp(sizes.labels() + range.x(fact, sizes.plot()), sizes.labels(), sizes.width());
    }
}
