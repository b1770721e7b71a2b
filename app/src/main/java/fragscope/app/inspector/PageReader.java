// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.facts.Sentences;
import fragscope.app.inquiry.Told;
import fragscope.app.session.Selection;
import fragscope.app.text.Texts;
import fragscope.engine.design.Host;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;
import java.util.ArrayList;
import java.util.List;

/** From the world just after a fact and a selection to the page about it. */
final class PageReader {

    private final Texts texts;
    private final Sentences sentences;
    private final FactPage factPage = new FactPage();

    PageReader(Texts texts) {
        this.texts = texts;
        this.sentences = Sentences.in(texts.locale());
    }

    /** The page; the cursor stands just after fact {@code n}. */
    Page read(Cursor cursor, long n, Selection selected, boolean expert) {
        Host host = ((RxMachine) cursor.machine()).host();
        Pen pen = new Pen(host, texts, expert, Changes.of(cursor, n));
        boolean implied = selected instanceof Selection.Nothing;
        Selection thing = implied ? Subject.of(cursor.log(n), cursor.indexOf(n)) : Shapes.meant(selected, host);
        about(pen, thing);
        factPage.write(pen, cursor, Told.of(cursor, n, sentences));
        return new Page(path(pen, thing), implied, pen.lines());
    }

    private void about(Pen pen, Selection thing) {
        switch (thing) {
            case Selection.Nothing _ -> {
                // the fact alone
            }
            case Selection.APacket p -> PacketPage.write(pen, p.packet());
            case Selection.ABuffer b -> BufferPage.write(pen, b.netmem());
            case Selection.AnSkb s -> SkbPage.skb(pen, s.skb());
            case Selection.AFrag f -> SkbPage.frag(pen, f.skb(), f.frag());
            case Selection.ARow r -> RowPage.write(pen, r.table(), r.row());
            case Selection.AShape _ -> pen.note(texts.get("inspector.shape"));
        }
    }

    private static List<Page.Crumb> path(Pen pen, Selection thing) {
        List<Page.Crumb> path = new ArrayList<>();
        if (thing instanceof Selection.AFrag f) {
            path.add(crumb(pen, new Selection.AnSkb(f.skb())));
        }
        path.add(crumb(pen, thing));
        if (thing instanceof Selection.AFrag f) {
            int frame = SkbPage.frame(pen.host, f.skb());
            long word = frame < 0 ? 0 : pen.host.encoding().buffer(pen.host.infos().word(frame, f.frag()));
            if (pen.host.skbs().used.is(f.skb()) && pen.host.buffers().row(word) >= 0) {
                path.add(crumb(pen, new Selection.ABuffer(word)));
            }
        }
        if (thing instanceof Selection.ABuffer b && pen.host.buffers().row(b.netmem()) >= 0
                && pen.host.pools().poolOf(b.netmem()) >= 0) {
            path.addFirst(crumb(pen, new Selection.ARow("page_pools", pen.host.pools().poolOf(b.netmem()))));
        }
        return path;
    }

    private static Page.Crumb crumb(Pen pen, Selection thing) {
        return new Page.Crumb(pen.things.name(thing, pen.host), thing);
    }
}
