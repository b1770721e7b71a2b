// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Group;
import fragscope.app.session.Selection;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;

/** What a fact is about: the frag, the buffer, or the skb that it names, before reception and DMA the packet. */
final class Subjects {

    private final FactFields fields;

    Subjects(FactFields fields) {
        this.fields = fields;
    }

    Selection of(FactLog log, int index) {
        Kind kind = log.kind(index);
        int skb = fields.index(kind, "skb");
        int frag = fields.index(kind, "frag");
        if (skb >= 0 && frag >= 0) {
            return new Selection.AFrag((int) log.component(index, skb), (int) log.component(index, frag));
        }
        int netmem = fields.index(kind, "netmem");
        boolean ofBuffer = Group.of(kind) == Group.POOL || kind == Kind.DESCRIPTOR_POSTED || kind == Kind.TOKEN_ISSUED;
        if (ofBuffer && netmem >= 0 && log.component(index, netmem) != 0) {
            return new Selection.ABuffer(log.component(index, netmem));
        }
        if (skb >= 0 && log.component(index, skb) >= 0) {
            return new Selection.AnSkb((int) log.component(index, skb));
        }
        return log.packet(index) >= 0 ? new Selection.APacket(log.packet(index)) : new Selection.Nothing();
    }
}
