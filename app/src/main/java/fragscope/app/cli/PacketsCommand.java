// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.UnusableException;
import fragscope.engine.packet.Addresses;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packets FILE}: what the headers of each frame say. */
final class PacketsCommand implements Command {

    @Parameters(paramLabel = "FILE", description = "a capture")
    private String file = "";

    @Option(names = "--json", description = "a JSON object per frame")
    private boolean json;

    @Override
    public String name() {
        return "packets";
    }

    @Override
    public String summary() {
        return "a line per frame of a capture: what its headers say";
    }

    @Override
    public int run(Console console) throws UnusableException {
        Packets p = CaptureFile.open(file, console::say);
        AddressTexts addresses = new AddressTexts(p.addresses());
        JsonLine line = new JsonLine();
        for (int i = 0; i < p.count(); i++) {
            console.line(json ? write(line, p, i, addresses) : row(p, i, addresses));
        }
        return 0;
    }

    /** The contract's line; what a frame does not have is null. */
    static JsonLine write(JsonLine to, Packets p, int i, AddressTexts addresses) {
        boolean tcp = p.proto(i) == IpProto.TCP;
        to.begin().field("n", i + 1).fieldUnless("ts_ns", p.tsNs(i), Packets.NO_TIME).field("caplen",
                p.capLen(i)).field("len", p.len(i)).field("linktype", p.linkType(i)).fieldUnless("eth_type",
                        p.ethType(i), Packets.ABSENT).array("vlan");
        for (int id : p.vlans(i)) {
            to.item(id);
        }
        to.end().fieldUnless("ip", p.ipVersion(i), 0).fieldUnless("proto", p.proto(i), Packets.ABSENT).field("src",
                addresses.of(p.src(i))).field("dst", addresses.of(p.dst(i))).fieldUnless("sport", p.sport(i),
                        Packets.ABSENT).fieldUnless("dport", p.dport(i), Packets.ABSENT).fieldUnless("seq",
                                p.hasSeq(i) ? Integer.toUnsignedLong(p.seq(i)) : -1, -1).fieldUnless("ack",
                                        p.hasAck(i) ? Integer.toUnsignedLong(p.ack(i)) : -1, -1).fieldUnless("flags",
                                                p.isTcp(i) ? p.tcpFlags(i) : -1, -1).fieldUnless("tcp_payload",
                                                        tcp ? p.payloadLen(i) : -1, -1).fieldUnless("header_len",
                                                                p.headerLen(i), Packets.ABSENT);
        if (p.hasFragmentHeader(i)) {
            to.object("fragment").field("offset", p.fragmentOffset(i)).field("more", p.moreFragments(i)).end();
        } else {
            to.fieldNull("fragment");
        }
        String note = p.note(i);
        return to.field("truncated", p.truncated(i)).field("note", note.isEmpty() ? null : note).end();
    }

    private static String row(Packets p, int i, AddressTexts addresses) {
        StringBuilder out = new StringBuilder(120);
        out.append(String.format("%6d %19s %6d", i + 1, time(p.tsNs(i)), p.len(i)));
        if (p.src(i) == Addresses.NO_ADDRESS) {
            return out.append("  ").append(
                    p.note(i).isEmpty() && p.ethType(i) == 0x0806 ? "ARP" : p.note(i)).toString();
        }
        out.append("  ").append(end(addresses.of(p.src(i)), p.sport(i))).append(" > ").append(
                end(addresses.of(p.dst(i)), p.dport(i))).append(' ').append(Words.protocol(p.proto(i)));
        if (p.isTcp(i)) {
            out.append(' ').append(Words.tcpFlags(p.tcpFlags(i))).append(" seq ").append(
                    Integer.toUnsignedString(p.seq(i))).append(" ack ").append(Integer.toUnsignedString(p.ack(i)));
        }
        if (p.isFragment(i)) {
            out.append(" fragment at ").append(p.fragmentOffset(i)).append(
                    p.moreFragments(i) ? ", more follow" : ", the last");
        } else if (p.payloadLen(i) != Packets.ABSENT) {
            out.append(" payload ").append(p.payloadLen(i));
        }
        for (int id : p.vlans(i)) {
            out.append(" vlan ").append(id);
        }
        String note = p.note(i);
        return out.append(p.truncated(i) ? " (cut at " + p.capLen(i) + ")" : "").append(
                note.isEmpty() ? "" : " (" + note + ")").toString();
    }

    private static String end(@org.jspecify.annotations.Nullable String address, int port) {
        String a = String.valueOf(address);
        return port == Packets.ABSENT ? a : a.indexOf(':') >= 0 ? "[" + a + "]:" + port : a + ":" + port;
    }

    private static String time(long ns) {
        return ns == Packets.NO_TIME
                ? "-"
                : Math.floorDiv(ns, 1_000_000_000L) + "."
                        + String.format("%09d", Math.floorMod(ns, 1_000_000_000L));
    }
}
