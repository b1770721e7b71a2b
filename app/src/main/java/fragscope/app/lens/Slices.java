// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A struct as stretches of bytes, one behind another: members, holes, and bytes that several bit-fields share. Of the
 * members of a union the ones that page pools use count, else the narrowest.
 */
final class Slices {

    /**
     * @param byteFrom first byte
     * @param bytes    how many
     * @param members  what lies there; none in a hole, several bit-fields in one byte
     */
    record Slice(int byteFrom, int bytes, List<Member> members) {

        Slice {
            members = List.copyOf(members);
        }

        boolean hole() {
            return members.isEmpty();
        }

        /** The member's name, or the first bit-field's and how many more. */
        String name() {
            return members.isEmpty()
                    ? ""
                    : members.getFirst().name() + (members.size() > 1 ? " +" + (members.size() - 1) : "");
        }

        /** Whether page-pool code uses it. */
        boolean pool() {
            return members.size() == 1 && PoolFields.has(members.getFirst().name());
        }
    }

    private Slices() {
    }

    static List<Slice> of(StructLayout layout) {
        List<Member> chosen = chosen(layout);
        List<Slice> slices = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < chosen.size();) {
            List<Member> here = new ArrayList<>(List.of(chosen.get(i)));
            int from = chosen.get(i).bitOffset() / 8;
            int end = end(chosen.get(i));
            i++;
            while (i < chosen.size() && chosen.get(i).bitOffset() / 8 < end) {
                here.add(chosen.get(i));
                end = Math.max(end, end(chosen.get(i)));
                i++;
            }
            gap(layout, at, from, slices);
            slices.add(new Slice(from, end - from, here));
            at = end;
        }
        gap(layout, at, layout.size(), slices);
        return slices;
    }

    /** Bytes that no chosen member has: those of a wider one of the union, else a hole. */
    private static void gap(StructLayout layout, int from, int to, List<Slice> slices) {
        if (from < to) {
            List<Member> wider = layout.members().stream().filter(
                    m -> m.bitOffset() < to * 8 && from * 8 < m.bitOffset() + m.bitSize()).limit(1).toList();
            slices.add(new Slice(from, to - from, wider));
        }
    }

    private static int end(Member m) {
        return (m.bitOffset() + m.bitSize() + 7) / 8;
    }

    /** Members that do not overlap, by where they begin. */
    private static List<Member> chosen(StructLayout layout) {
        List<Member> wanted = new ArrayList<>(layout.members().stream().filter(m -> m.bitSize() > 0).toList());
        wanted.sort(Comparator.comparing((Member m) -> !PoolFields.has(m.name())).thenComparingInt(Member::bitSize));
        List<Member> chosen = new ArrayList<>();
        for (Member m : wanted) {
            if (chosen.stream().noneMatch(c -> c.bitOffset() < m.bitOffset() + m.bitSize()
                    && m.bitOffset() < c.bitOffset() + c.bitSize())) {
                chosen.add(m);
            }
        }
        chosen.sort(Comparator.comparingInt(Member::bitOffset));
        return chosen;
    }
}
