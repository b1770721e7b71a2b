// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.design.Host;
import fragscope.engine.frag.Encoding;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An skb, and one frag of it with its word. */
final class SkbPage {

    /** What an address of a struct leaves free that is aligned to 8 by its type. */
    private static final long ALIGNED_TO_8 = 0b111;
    /** What a word can mean that is the address of such a struct. */
    private static final Set<String> ADDRESSES = Set.of("struct page", "net_iov", "page_pool_iov", "object");

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
            pen.line(new Line.Entry(pen.things.name(at, pen.host),
                    pen.things.buffer(pen.host.encoding().buffer(word), pen.host),
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
        pen.heading("frags[" + frag + "]." + wordName(infos.wordColumn(frag)), Forms.hex(word, 16));
        word(pen, word, buffer, infos.wordColumn(frag), frame);
        pen.heading("skb_frag", pen.texts.get("inspector.bytes", 16));
        for (Column column : List.of(infos.wordColumn(frag), infos.lenColumn(frag), infos.offsetColumn(frag))) {
            pen.column(column, frame, wordName(column), pen.expert ? place(column, infos.wordColumn(frag)) : "");
        }
        if (pen.host.buffers().row(buffer) >= 0) {
            BufferPage.struct(pen, buffer, pen.host.buffers().row(buffer));
            BufferPage.held(pen, buffer);
        }
    }

    /** The word as a picture, with what alignment leaves free of it, where it is an address at all. */
    private static void word(Pen pen, long word, long buffer, Column column, int frame) {
        Encoding encoding = pen.host.encoding();
        String means = encoding.means(word);
        long free = ADDRESSES.contains(means) ? ALIGNED_TO_8 & ~encoding.tag() : 0;
        pen.line(new Line.Word(word, encoding.tag(), free, encoding.means(encoding.tag()), pen.things.buffer(buffer,
                pen.host), Source.of(column, frame), pen.changed(column, frame)));
        if (free != 0) {
            String bits = IntStream.range(0, 8).filter(bit -> (free >> bit & 1) == 1).mapToObj(
                    Integer::toString).collect(Collectors.joining(", "));
            pen.note(pen.texts.get(means.equals("struct page") ? "inspector.word.page" : "inspector.word.object", bits,
                    means));
        }
    }

    /** {@code netmem} of {@code frags[3].netmem}. */
    private static String wordName(Column column) {
        return column.name().substring(column.name().indexOf('.') + 1);
    }

    /** Which bytes of the frag a column is. */
    private static String place(Column column, Column word) {
        int from = column.cellOfRow() * 8 + column.bit() / 8 - word.cellOfRow() * 8 - word.bit() / 8;
        return from + "…" + (from + column.bits() / 8 - 1);
    }
}
