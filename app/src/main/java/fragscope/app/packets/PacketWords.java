// SPDX-License-Identifier: Apache-2.0
package fragscope.app.packets;

import fragscope.app.facts.Sentences;
import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.packet.EtherType;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import java.util.Locale;

/** A packet in a few words, and where it is. */
final class PacketWords {

    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;

    private final Texts texts;
    private final Numbers numbers;
    private final Sentences sentences;

    PacketWords(Texts texts) {
        this.texts = texts;
        this.numbers = new Numbers(texts.locale());
        this.sentences = Sentences.in(texts.locale());
    }

    /** What it is: {@code SYN}, {@code 1,448 B}, {@code ARP}, {@code UDP 512 B}. */
    String kind(Packets packets, int packet) {
        if (packets.ipVersion(packet) <= 0) {
            return packets.ethType(packet) == EtherType.ARP
                    ? "ARP"
                    : texts.get("packets.bytes", numbers.count(packets.len(packet)));
        }
        if (packets.isFragment(packet)) {
            return texts.get("packets.fragment", numbers.count(packets.len(packet)));
        }
        int payload = Math.max(0, packets.payloadLen(packet));
        return switch (packets.proto(packet)) {
            case IpProto.TCP -> tcp(packets.tcpFlags(packet), payload);
            case IpProto.UDP -> "UDP " + bytes(payload);
            case IpProto.UDPLITE -> "UDP-Lite " + bytes(payload);
            case IpProto.SCTP -> "SCTP " + bytes(payload);
            case IpProto.ICMP -> "ICMP";
            case IpProto.ICMPV6 -> "ICMPv6";
            default -> texts.get("packets.proto", packets.proto(packet));
        };
    }

    private String tcp(int flags, int payload) {
        String named = (flags & SYN) != 0
                ? (flags & ACK) != 0 ? "SYN, ACK" : "SYN"
                : (flags & RST) != 0 ? "RST" : (flags & FIN) != 0 ? "FIN" : "";
        if (payload > 0) {
            return named.isEmpty() ? bytes(payload) : named + " " + bytes(payload);
        }
        return named.isEmpty() ? "ACK" : named;
    }

    private String bytes(int count) {
        return texts.get("packets.bytes", numbers.count(count));
    }

    /** Where it is; reasons by their names, as in filters and summaries. */
    String place(Whereabouts.Found found) {
        return switch (found.place()) {
            case IN_SKB -> texts.get("packets.in_skb", found.detail());
            case DROPPED -> texts.get("packets.dropped", name(DropReason.values()[found.detail()]));
            case IGNORED -> texts.get("packets.ignored", name(IgnoreReason.values()[found.detail()]));
            default -> texts.get("packets." + name(found.place()));
        };
    }

    /** Where it is, with the reason in a sentence. */
    String placeInFull(Whereabouts.Found found) {
        return switch (found.place()) {
            case DROPPED -> texts.get("packets.dropped", sentences.constant(DropReason.values()[found.detail()]));
            case IGNORED -> texts.get("packets.ignored", sentences.constant(IgnoreReason.values()[found.detail()]));
            default -> place(found);
        };
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** All that a filter looks at: number, kind, addresses and ports. */
    String searched(Packets packets, int packet) {
        StringBuilder all = new StringBuilder("#").append(packet + 1).append(' ').append(kind(packets, packet));
        if (packets.ipVersion(packet) > 0) {
            all.append(' ').append(packets.addresses().text(packets.src(packet))).append(' ').append(packets.sport(
                    packet)).append(' ').append(packets.addresses().text(packets.dst(packet))).append(' ').append(
                            packets.dport(packet));
        }
        return all.toString().toLowerCase(texts.locale());
    }
}
