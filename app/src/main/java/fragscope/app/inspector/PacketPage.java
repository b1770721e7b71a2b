// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.design.Host;
import fragscope.engine.packet.Addresses;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import java.util.LinkedHashSet;
import java.util.Set;

/** A packet: what its headers say, and where its bytes are now. */
final class PacketPage {

    private static final String[] FLAGS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE"};

    private final Pen pen;
    private final Packets p;
    private final int i;

    private PacketPage(Pen pen, int packet) {
        this.pen = pen;
        this.p = pen.host.packets();
        this.i = packet;
    }

    static void write(Pen pen, int packet) {
        new PacketPage(pen, packet).write();
    }

    private void write() {
        frame();
        where();
        if (p.ipVersion(i) != 0) {
            ip();
        }
        if (p.sport(i) != Packets.ABSENT) {
            transport();
        }
        if (!p.note(i).isEmpty()) {
            pen.note(p.note(i));
        }
    }

    private void frame() {
        pen.heading(pen.texts.get("packet.frame"), "");
        pen.entry(pen.texts.get("packet.len"), bytes(p.len(i)));
        if (p.truncated(i)) {
            pen.entry(pen.texts.get("packet.caplen"), bytes(p.capLen(i)));
        }
        if (p.headerLen(i) != Packets.ABSENT) {
            pen.entry(pen.texts.get("packet.headers"), bytes(p.headerLen(i)));
        }
        if (p.payloadLen(i) != Packets.ABSENT) {
            pen.entry(pen.texts.get("packet.payload"), bytes(p.payloadLen(i)));
        }
        if (pen.expert && p.ethType(i) != Packets.ABSENT) {
            pen.entry("EtherType", Forms.hex(p.ethType(i), 4));
        }
        for (int vlan : p.vlans(i)) {
            pen.entry("VLAN", Integer.toString(vlan));
        }
    }

    private void ip() {
        pen.heading("IPv" + p.ipVersion(i), "");
        pen.entry(pen.texts.get("packet.from"), address(p.src(i)));
        pen.entry(pen.texts.get("packet.to"), address(p.dst(i)));
        pen.entry(pen.texts.get("packet.proto"), proto(p.proto(i)));
        if (p.isFragment(i)) {
            pen.entry(pen.texts.get("packet.fragment"), pen.forms.number(p.fragmentOffset(i))
                    + (p.moreFragments(i) ? " +" : ""));
        }
        if (pen.expert) {
            pen.entry(pen.texts.get("packet.iplen"), bytes(p.ipLen(i)));
            pen.entry(p.ipVersion(i) == 4 ? "TTL" : pen.texts.get("packet.hops"), Integer.toString(p.hopLimit(i)));
            pen.entry(p.ipVersion(i) == 4 ? "TOS" : pen.texts.get("packet.class"), Forms.hex(p.trafficClass(i), 2));
            pen.entry("id", Integer.toUnsignedString(p.ipId(i)));
            if (p.ipVersion(i) == 4) {
                pen.entry("DF", p.dontFragment(i) ? "1" : "0");
            }
        }
    }

    private void transport() {
        boolean tcp = p.isTcp(i);
        pen.heading(proto(p.proto(i)), "");
        pen.entry(pen.texts.get("packet.ports"), p.sport(i) + " → " + p.dport(i));
        if (tcp) {
            pen.entry("seq", Integer.toUnsignedString(p.seq(i)));
            pen.entry("ack", Integer.toUnsignedString(p.ack(i)));
            pen.entry(pen.texts.get("packet.flags"), flags(p.tcpFlags(i)));
            if (pen.expert) {
                pen.entry(pen.texts.get("packet.window"), pen.forms.number(p.tcpWindow(i)));
                pen.entry(pen.texts.get("packet.options"), bytes(p.tcpOptionsLen(i)));
            }
        }
    }

    /** Buffers that hold bytes of it and are not idle, and its skb. */
    private void where() {
        Host host = pen.host;
        Set<Selection> found = new LinkedHashSet<>();
        Holders.walk(host, (place, of, index, netmem) -> {
            int row = host.buffers().row(netmem);
            if (!place.idle() && row >= 0 && host.buffers().contents(netmem).packet(row) == i) {
                if (place == Holding.Place.SKB_FRAG || place == Holding.Place.SKB_HEAD) {
                    found.add(new Selection.AnSkb(of));
                }
                found.add(new Selection.ABuffer(netmem));
            }
        });
        pen.heading(pen.texts.get("packet.where"), "");
        if (found.isEmpty()) {
            pen.note(pen.texts.get("packet.nowhere"));
        }
        for (Selection thing : found) {
            pen.link(pen.texts.get(thing instanceof Selection.AnSkb ? "packet.in.skb" : "packet.in.buffer"), thing,
                    thing instanceof Selection.ABuffer b
                            ? pen.texts.get("inspector.bytes", host.buffers().contents(b.netmem()).len(
                                    host.buffers().row(b.netmem())))
                            : "");
        }
    }

    private String bytes(int n) {
        return pen.texts.get("inspector.bytes", n);
    }

    private String address(int id) {
        return id == Addresses.NO_ADDRESS ? pen.texts.get("inspector.none") : p.addresses().text(id);
    }

    private static String proto(int proto) {
        return switch (proto) {
            case IpProto.TCP -> "TCP";
            case IpProto.UDP -> "UDP";
            case IpProto.UDPLITE -> "UDP-Lite";
            case IpProto.SCTP -> "SCTP";
            case IpProto.ICMP -> "ICMP";
            case IpProto.ICMPV6 -> "ICMPv6";
            default -> Integer.toString(proto);
        };
    }

    private static String flags(int flags) {
        StringBuilder words = new StringBuilder();
        for (int bit = 0; bit < FLAGS.length; bit++) {
            if ((flags >>> bit & 1) == 1) {
                words.append(words.isEmpty() ? "" : " ").append(FLAGS[bit]);
            }
        }
        return words.isEmpty() ? "–" : words.toString();
    }
}
