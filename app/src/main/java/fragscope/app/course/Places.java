// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import java.util.List;

/** Names of the stage's places for those who do not click: {@code skb:0/frag:0/word/bit:2} is "bit 2". */
public final class Places {

    private Places() {
    }

    /** As short as tells it from the others. */
    public static String name(String id, List<String> among) {
        String shortest = last(id, 1);
        for (int parts = 1; parts <= id.split("/", -1).length; parts++) {
            String name = last(id, parts);
            int count = parts;
            if (among.stream().filter(a -> last(a, count).equals(name)).count() == 1) {
                return name;
            }
            shortest = name;
        }
        return shortest;
    }

    private static String last(String id, int parts) {
        String[] all = id.split("/", -1);
        StringBuilder name = new StringBuilder();
        for (int i = Math.max(0, all.length - parts); i < all.length; i++) {
            name.append(name.isEmpty() ? "" : ", ").append(all[i].replace(':', ' '));
        }
        return name.toString();
    }
}
