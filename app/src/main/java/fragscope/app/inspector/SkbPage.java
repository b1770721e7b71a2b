// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.design.Host;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;

/** An skb, and one frag of it with its word. */
final class SkbPage {

    /** A net_iov is aligned to 8 by its type: below the pointer bits 1 and 2 are free, bit 0 is the tag. */
    private static final long FREE = 0b110;

    private SkbPage() {
    }

    static void skb(Pen pen, int skb) {
        Skbs skbs = pen.host.skbs();
        if (!skbs.used.is(skb)) {
            pen.note(pen.texts.get("inspector.skb.free"));
        }
        if (skbs.used.is(skb)) {
            parts(pen, skb);
        }
        pen.heading("struct sk_buff", Forms.hex(skbs.addressOf(skb), 16));
        pen.columns(skbs, skb);
        int frame = frame(pen.host, skb);
        if (pen.expert && frame >= 0) {
            pen.heading("struct skb_shared_info", Forms.hex(pen.host.pages().pageAddress(frame) + 4096
                    - pen.host.infos().layout().size(), 16));
            int frags = (int) pen.host.infos().nrFrags.get(frame);
            for (Column column : pen.host.infos().columns()) {
                if (!column.name().startsWith("frags[") || index(column.name()) < frags) {
                    pen.column(column, frame, column.name(), "+" + (column.cellOfRow() * 8 + column.bit() / 8));
                }
            }
        }
    }

    private static int index(String name) {
        return Integer.parseInt(name.substring(6, name.indexOf(']')));
    }

    /** Linear part and frags, each leading to where it lies. */
    private static void parts(Pen pen, int skb) {
        Skbs skbs = pen.host.skbs();
        int frame = frame(pen.host, skb);
        int packet = skbs.packet.ref(skb);
        pen.heading(pen.texts.get("inspector.parts"), "");
        if (packet >= 0) {
            pen.link(pen.texts.get("inspector.parts.packet"), new Selection.APacket(packet), "");
        }
        if (frame < 0) {
            return;
        }
        pen.link(pen.texts.get("inspector.parts.linear"), new Selection.ABuffer(pen.host.buffers().ofPage(frame)),
                pen.texts.get("inspector.bytes", skbs.headlen(skb)));
        int frags = (int) Math.min(SharedInfos.MAX_FRAGS, pen.host.infos().nrFrags.get(frame));
        for (int frag = 0; frag < frags; frag++) {
            long word = pen.host.infos().word(frame, frag);
            Selection at = new Selection.AFrag(skb, frag);
            pen.line(new Line.Entry(pen.things.name(at, pen.host), pen.things.buffer(word, pen.host),
                    pen.texts.get("inspector.bytes.at", pen.host.infos().len(frame, frag),
                            pen.host.infos().offset(frame, frag)),
                    new Link.ToThing(at), Source.of(pen.host.infos().wordColumn(frag), frame),
                    pen.changed(pen.host.infos().wordColumn(frag), frame) ? pen.texts.get("inspector.none") : null));
        }
    }

    static int frame(Host host, int skb) {
        return host.pages().rowOfPageAddress(host.skbs().head.get(skb));
    }

    static void frag(Pen pen, int skb, int frag) {
        SharedInfos infos = pen.host.infos();
        int frame = frame(pen.host, skb);
        boolean there = pen.host.skbs().used.is(skb) && frame >= 0 && frag < infos.nrFrags.get(frame);
        if (!there) {
            pen.note(pen.texts.get("inspector.frag.none", Integer.toString(frag), Integer.toString(skb)));
            return;
        }
        long word = infos.word(frame, frag);
        long buffer = pen.host.encoding().buffer(word);
        pen.heading("frags[" + frag + "].netmem", Forms.hex(word, 16));
        pen.line(new Line.Word(word, pen.host.encoding().tag(), FREE, pen.things.buffer(buffer, pen.host), Source.of(
                infos.wordColumn(frag), frame), pen.changed(infos.wordColumn(frag), frame)));
        pen.note(pen.texts.get(
                (word & pen.host.encoding().tag()) != 0 ? "inspector.word.net_iov" : "inspector.word.page"));
        pen.heading("skb_frag", pen.texts.get("inspector.bytes", 16));
        pen.column(infos.wordColumn(frag), frame, "netmem", pen.expert ? "0…7" : "");
        pen.column(infos.lenColumn(frag), frame, "len", pen.expert ? "8…11" : "");
        pen.column(infos.offsetColumn(frag), frame, "offset", pen.expert ? "12…15" : "");
        if (pen.host.buffers().row(buffer) >= 0) {
            BufferPage.struct(pen, buffer, pen.host.buffers().row(buffer));
            BufferPage.held(pen, word);
        }
    }
}
