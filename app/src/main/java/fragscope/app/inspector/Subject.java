// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import java.util.List;

/** What a fact is about, by its components: a frag before a buffer, a buffer before an skb, and so on. */
final class Subject {

    private Subject() {
    }

    static Selection of(FactLog log, int index) {
        Kind kind = log.kind(index);
        List<String> parts = kind.components();
        if (parts.contains("skb") && parts.contains("frag")) {
            return new Selection.AFrag(value(log, index, "skb"), value(log, index, "frag"));
        }
        if (parts.contains("netmem") && !parts.contains("headlen")) {
            return new Selection.ABuffer(log.component(index, parts.indexOf("netmem")));
        }
        if (parts.contains("into")) {
            return new Selection.AnSkb(value(log, index, "into"));
        }
        if (parts.contains("skb") && kind != Kind.SKB_FREED) {
            return new Selection.AnSkb(value(log, index, "skb"));
        }
        if (parts.contains("pool")) {
            return new Selection.ARow("page_pools", value(log, index, "pool"));
        }
        if (parts.contains("sock")) {
            return new Selection.ARow("sockets", value(log, index, "sock"));
        }
        if (log.packet(index) >= 0) {
            return new Selection.APacket(log.packet(index));
        }
        if (parts.contains("rxq") && value(log, index, "rxq") >= 0) {
            return new Selection.ARow("rxqs", value(log, index, "rxq"));
        }
        return new Selection.Nothing();
    }

    private static int value(FactLog log, int index, String component) {
        return (int) log.component(index, log.kind(index).components().indexOf(component));
    }
}
