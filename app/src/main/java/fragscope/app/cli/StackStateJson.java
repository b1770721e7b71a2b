// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.design.Host;
import fragscope.engine.nic.Counters;
import fragscope.engine.run.Run;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.FlowKeys;
import fragscope.engine.stack.Slices;
import fragscope.engine.stack.Sockets;
import fragscope.engine.user.Tokens;

/** The upper half of a world's document: skbs with their frags as words, sockets with queues, tokens, counters. */
final class StackStateJson {

    private final JsonLine to;
    private final Run run;
    private final Host host;

    StackStateJson(JsonLine to, Run run, Host host) {
        this.to = to;
        this.run = run;
        this.host = host;
    }

    void write() {
        to.array("skbs");
        Skbs skbs = host.skbs();
        for (int skb = 0; skb < skbs.everTaken(); skb++) {
            if (skbs.used.is(skb)) {
                skb(skbs, skb);
            }
        }
        to.end().array("sockets");
        Sockets sockets = host.stackTables().sockets();
        for (int sock = 0; sock < (int) sockets.opened.get(0); sock++) {
            socket(sockets, sock);
        }
        to.end();
        Counters c = host.nic().counters();
        to.object("packets").field("in", host.nic().packetsIn()).field("delivered", c.delivered.get(0)).end();
    }

    private void skb(Skbs skbs, int skb) {
        SharedInfos infos = host.infos();
        int frame = skbs.headFrame.ref(skb);
        to.object().field("skb", skb).word("address", skbs.addressOf(skb)).field("packet", skbs.packet.ref(skb) + 1L);
        to.field("len", skbs.len.get(skb)).field("data_len", skbs.dataLen.get(skb));
        to.word("head", skbs.head.get(skb)).word("data", skbs.data.get(skb));
        to.field("pp_recycle", skbs.ppRecycle.is(skb)).field("unreadable", skbs.unreadable.is(skb));
        to.field("rxq", skbs.rxq.get(skb)).field("segments", skbs.segments.get(skb)).array("frags");
        for (int frag = 0; frag < (int) infos.nrFrags.get(frame); frag++) {
            to.object().word("netmem", infos.word(frame, frag)).field("len", infos.len(frame, frag));
            to.field("offset", infos.offset(frame, frag)).end();
        }
        to.end().array("frag_list");
        int chained = skbs.rowOf(infos.fragList.get(frame));
        for (; chained != Skbs.NO_ROW; chained = skbs.rowOf(skbs.next.get(chained))) {
            to.item(chained);
        }
        to.end().end();
    }

    private void socket(Sockets sockets, int sock) {
        FlowKeys.Key key = run.keys().key(sockets.key.ref(sock));
        to.object().field("sock", sock).field("proto", key.proto());
        to.field("src", run.packets().addresses().text(key.src())).field("sport", key.sport());
        to.field("dport", key.dport()).field("rcv_nxt", sockets.rcvNxt.get(sock));
        to.field("failed", sockets.failed.is(sock)).field("queued", sockets.queued.get(sock));
        slices("receive_queue", sockets.queueHead.ref(sock));
        slices("out_of_order_queue", sockets.ofoHead.ref(sock));
        to.array("tokens");
        Tokens tokens = host.tokens();
        for (int row = sockets.tokens.ref(sock); row != Tokens.NO_ROW; row = tokens.next.ref(row)) {
            to.object().field("token", tokens.id.get(row)).word("netmem", tokens.netmem.get(row));
            to.field("len", tokens.len.get(row)).end();
        }
        to.end().end();
    }

    private void slices(String name, int first) {
        Slices slices = host.stackTables().slices();
        to.array(name);
        for (int slice = first; slice != Slices.NO_ROW; slice = slices.next.ref(slice)) {
            to.object().field("skb", slices.skb.ref(slice)).field("offset", slices.offset.get(slice));
            to.field("len", slices.len.get(slice)).field("seq", slices.seq.get(slice)).end();
        }
        to.end();
    }
}
