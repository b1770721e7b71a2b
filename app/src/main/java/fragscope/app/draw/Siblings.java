// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Brings the children of a group into a wanted order by taking out and putting in as few as possible: a child that is
 * taken out and put back is styled and painted anew, and of many the whole group is.
 */
public final class Siblings {

    private Siblings() {
    }

    /** Makes the children the wanted ones, in this order; none is wanted twice. */
    public static void arrange(ObservableList<Node> children, List<Node> wanted) {
        if (children.equals(wanted)) {
            return;
        }
        Set<Node> stay = staying(children, wanted);
        List<Node> leave = children.stream().filter(child -> !stay.contains(child)).toList();
        if (!leave.isEmpty()) {
            children.removeAll(leave);
        }
        int at = 0;
        while (at < wanted.size()) {
            int end = at;
            while (end < wanted.size() && !stay.contains(wanted.get(end))) {
                end++;
            }
            if (end > at) {
                children.addAll(at, wanted.subList(at, end));
            }
            at = end + 1;
        }
    }

    /** The most children that stand in the wanted order already: a longest increasing sequence of wanted places. */
    private static Set<Node> staying(List<Node> children, List<Node> wanted) {
        IdentityHashMap<Node, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            places.put(wanted.get(i), i);
        }
        List<Node> known = children.stream().filter(places::containsKey).toList();
        int[] ends = new int[known.size()]; // by length less one: the least place that a sequence ends with
        int[] lasts = new int[known.size()]; // the child that has that place
        int[] befores = new int[known.size()];
        int longest = 0;
        for (int i = 0; i < known.size(); i++) {
            int place = places.getOrDefault(known.get(i), 0);
            int length = -1 - Arrays.binarySearch(ends, 0, longest, place);
            ends[length] = place;
            lasts[length] = i;
            befores[i] = length == 0 ? -1 : lasts[length - 1];
            longest = Math.max(longest, length + 1);
        }
        List<Node> kept = new ArrayList<>();
        for (int i = longest == 0 ? -1 : lasts[longest - 1]; i >= 0; i = befores[i]) {
            kept.add(known.get(i));
        }
        Set<Node> stay = Collections.newSetFromMap(new IdentityHashMap<>());
        stay.addAll(kept);
        return stay;
    }
}
