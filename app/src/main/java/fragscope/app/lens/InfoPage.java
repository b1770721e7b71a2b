// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Rect;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code skb_shared_info}: to scale, each of its frags a box, cache lines as rows. */
final class InfoPage {

    private static final int FRAG_BITS = 128;

    private InfoPage() {
    }

    static void draw(Ink ink, Sight.Skb skb, Sight.@Nullable Frag frag, Rect r) {
        Map<String, Rect> boxes = StructAndRows.draw(ink, "info", "struct skb_shared_info", skb.info(),
                unfolded(skb.info().layout()), "", r);
        Rect here = frag == null ? null : boxes.get("frags[" + frag.index() + "]");
        if (here != null) {
            ink.ring("info/here", here.inset(-ink.s.of(1)), ink.s.of(4));
        }
    }

    /** The layout with {@code frags} as so many members. */
    static StructLayout unfolded(StructLayout layout) {
        List<Member> members = new ArrayList<>();
        for (Member m : layout.members()) {
            if (m.name().equals("frags")) {
                for (int i = 0; i < m.bitSize() / FRAG_BITS; i++) {
                    members.add(new Member("frags[" + i + "]", "skb_frag_t", m.bitOffset() + i * FRAG_BITS, FRAG_BITS));
                }
            } else {
                members.add(m);
            }
        }
        return new StructLayout(layout.name(), layout.size(), members);
    }
}
