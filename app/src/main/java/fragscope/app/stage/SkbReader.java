// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.memory.Contents;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.Skbs;
import java.util.ArrayList;
import java.util.List;

/** One skb with its frags, as they lie in memory. */
final class SkbReader {

    private SkbReader() {
    }

    static Linux.Skb read(Reading r, int skb) {
        Skbs skbs = r.host().skbs();
        return new Linux.Skb(skb, skbs.packet.ref(skb) + 1, where(r, skb), Math.max(0, skbs.headlen(skb)),
                frags(r, skb), skbs.unreadable.is(skb), skbs.segments.getInt(skb));
    }

    private static Linux.Skb.Where where(Reading r, int skb) {
        if (r.host().skbs().users.is(skb)) {
            return Linux.Skb.Where.SOCKET;
        }
        if (r.host().stackTables().napi().skb.ref(r.queue()) == skb) {
            return Linux.Skb.Where.DRIVER;
        }
        return r.host().gro().held(r.queue()) > 0 ? Linux.Skb.Where.GRO : Linux.Skb.Where.TCP;
    }

    private static List<Linux.Frag> frags(Reading r, int skb) {
        SharedInfos infos = r.host().infos();
        int frame = r.host().skbs().headFrame.ref(skb);
        List<Linux.Frag> frags = new ArrayList<>();
        if (frame < 0) {
            return frags; // being freed
        }
        for (int i = 0; i < infos.nrFrags.get(frame); i++) {
            long word = infos.word(frame, i);
            int offset = infos.offset(frame, i);
            long buffer = r.host().encoding().buffer(word);
            long tag = r.sealed() ? 0 : r.host().encoding().tag(); // it may be what is asked
            frags.add(new Linux.Frag(i, word, tag, !r.sealed(), r.host().encoding().means(word),
                    infos.len(frame, i), offset, carried(r, buffer, offset), r.cellId(buffer)));
        }
        return frags;
    }

    /** A frag that begins behind the headers of a packet that lies whole in its buffer is payload all the same. */
    private static Carried carried(Reading r, long buffer, int offset) {
        int row = r.host().buffers().row(buffer);
        if (row < 0) {
            return Carried.PLAIN; // the word names no buffer
        }
        Contents contents = r.host().buffers().contents(buffer);
        int slot = contents.slot(row, offset);
        boolean behind = contents.packet(slot) >= 0
                && contents.from(slot) + offset - contents.at(slot) >= r.packets().headerLen(contents.packet(slot));
        return behind ? Carried.PAYLOAD : Carried.PLAIN;
    }
}
