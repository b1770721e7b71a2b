// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.app.text.Texts;
import fragscope.engine.design.Host;

/** What things are called: {@code skb #2}, {@code net_iov 3}, {@code page pool 1}. */
final class Things {

    private final Texts texts;

    Things(Texts texts) {
        this.texts = texts;
    }

    String name(Selection thing, Host host) {
        return switch (thing) {
            case Selection.Nothing _ -> texts.get("thing.nothing");
            case Selection.APacket p -> texts.get("thing.packet", number(p.packet() + 1));
            case Selection.ABuffer b -> buffer(b.netmem(), host);
            case Selection.AnSkb s -> texts.get("thing.skb", number(s.skb()));
            case Selection.AFrag f -> texts.get("thing.frag", number(f.frag()));
            case Selection.ARow r -> row(r.table(), r.row());
            case Selection.AShape s -> s.id();
        };
    }

    /** A page by its frame's number in the table, a net_iov by its index; the bare word where it names neither. */
    String buffer(long netmem, Host host) {
        int row = host.buffers().row(netmem);
        if (row < 0) {
            return Forms.hex(netmem, 16);
        }
        return texts.get(host.buffers().device(netmem) ? "thing.net_iov" : "thing.page", number(row));
    }

    String row(String table, int row) {
        String key = "thing." + table;
        return texts.has(key) ? texts.get(key, number(row)) : table + "[" + row + "]";
    }

    private static String number(int n) {
        return Integer.toString(n);
    }
}
