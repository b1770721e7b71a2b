// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.app.session.Selection;
import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;

/** Which buffer the pane is about: the selected one, that of the selected frag or skb, or the present fact's. */
public final class Buffer {

    private Buffer() {
    }

    /** Its word, or 0; the cursor stands just after fact {@code n}. */
    public static long selected(Selection selection, Cursor cursor) {
        Host host = ((RxMachine) cursor.machine()).host();
        return switch (selection) {
            case Selection.ABuffer b -> host.buffers().row(b.netmem()) < 0 ? 0 : b.netmem();
            case Selection.AFrag f -> ofFrag(host, f.skb(), f.frag());
            case Selection.AnSkb s -> ofSkb(host, s.skb());
            default -> 0;
        };
    }

    static long ofFact(Cursor cursor, long n) {
        FactLog log = cursor.log(n);
        int index = cursor.indexOf(n);
        int netmem = log.kind(index).components().indexOf("netmem");
        long word = netmem < 0 ? 0 : log.component(index, netmem);
        return word != 0 && ((RxMachine) cursor.machine()).host().buffers().row(word) >= 0 ? word : 0;
    }

    private static long ofFrag(Host host, int skb, int frag) {
        int frame = host.pages().rowOfPageAddress(host.skbs().head.get(skb));
        long word = frame < 0 || !host.skbs().used.is(skb)
                ? 0
                : host.encoding().buffer(host.infos().word(frame, frag));
        return host.buffers().row(word) < 0 ? 0 : word;
    }

    private static long ofSkb(Host host, int skb) {
        int frame = host.skbs().used.is(skb) ? host.pages().rowOfPageAddress(host.skbs().head.get(skb)) : -1;
        return frame < 0 ? 0 : host.buffers().ofPage(frame);
    }
}
