// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Layer-4 headers, flows and checksums. */
final class TransportTest {

    private static Packets raw(Bytes ip) {
        return Bytes.one(LinkType.RAW, ip);
    }

    @Test
    void tcpFieldsAndOptions() {
        Packets p = raw(
                Bytes.ipv4(6, 37).u16(1).u16(65535).u32(0xfffffff0L).u32(0x80000000L).u16(0x8fff).u16(0xfffe).u32(
                        0).zeros(17));
        assertEquals(65535, p.dport(0));
        assertEquals(0xfffffff0L, Integer.toUnsignedLong(p.seq(0)));
        assertEquals(0x80000000L, Integer.toUnsignedLong(p.ack(0)));
        assertEquals(0xfff, p.tcpFlags(0));
        assertEquals(0xfffe, p.tcpWindow(0));
        assertEquals(40, p.tcpOptionsOff(0));
        assertEquals(12, p.tcpOptionsLen(0));
        assertEquals(52, p.headerLen(0));
        assertEquals(5, p.payloadLen(0));
    }

    @Test
    void udpLiteAndSctpHavePortsAndAHeaderAndNoFlow() {
        Packets lite = raw(Bytes.ipv4(136, 8).add(Bytes.udp(0)));
        assertEquals(28, lite.headerLen(0));
        assertEquals(5353, lite.dport(0));
        Packets sctp = raw(Bytes.ipv4(132, 16).u16(7).u16(8).zeros(12));
        assertEquals(32, sctp.headerLen(0));
        assertEquals(7, sctp.sport(0));
        assertEquals(Flows.NO_FLOW, sctp.flow(0));
    }

    @Test
    void aTunnelIsPayload() {
        Bytes inner = Bytes.eth(0x0800).add(Bytes.ipv4(6, 20)).add(Bytes.tcp());
        Packets vxlan = raw(
                Bytes.ipv4(17, 16 + inner.size()).u16(40000).u16(4789).u16(16 + inner.size()).u16(0).u64(0).add(inner));
        assertEquals(28, vxlan.headerLen(0));
        assertEquals(4789, vxlan.dport(0));
        Packets gre = raw(Bytes.ipv4(47, 44).u32(0x0800).add(Bytes.ipv4(6, 20)).add(Bytes.tcp()));
        assertEquals(Packets.ABSENT, gre.sport(0));
        assertEquals("GRE (IP protocol 47) is not parsed", gre.note(0));
    }

    @Test
    void headersThatCannotBeAreNamedAndEndNowhere() {
        Packets small = raw(Bytes.ipv4(6, 20).u32(1).u64(2).u16(0x4010).zeros(6));
        assertEquals("TCP header length of 16 bytes, right would be at least 20", small.note(0));
        assertEquals(Packets.ABSENT, small.headerLen(0));
        assertFalse(small.hasSeq(0));
        Packets large = raw(Bytes.ipv4(6, 20).u32(1).u64(2).u16(0xf010).zeros(6));
        assertEquals("the IP payload ends inside the TCP (IP protocol 6) header", large.note(0));
        assertEquals(Packets.ABSENT, large.headerLen(0));
        assertEquals(Packets.ABSENT, raw(Bytes.ipv4(17, 4).u32(5)).headerLen(0));
    }

    @Test
    void aFlowIsOneDirectionAndKnowsTheOther() {
        PacketsBuilder b = new PacketsBuilder("two ways");
        Bytes there = Bytes.ipv4(6, 20).add(Bytes.tcp());
        Bytes back = Bytes.of().u16(0x4500).u16(40).u32(0).u8(64).u8(6).u16(0).hex("0a000002 0a000001").u16(80).u16(
                1000).u64(0).u16(0x5010).zeros(6);
        Packets p = b.add(101, there.done(), 0).add(101, back.done(), 1).add(101, there.done(), 2).build();
        assertEquals(2, p.flows().count());
        assertEquals(0, p.flow(0));
        assertEquals(1, p.flow(1));
        assertEquals(0, p.flow(2));
        assertEquals(1, p.flows().reverse(0));
        assertEquals(0, p.flows().reverse(1));
        assertEquals(2, p.addresses().count());
        assertEquals(p.src(0), p.dst(1));
    }

    @Test
    void manyFlowsKeepTheirIdsInOrderOfAppearance() {
        PacketsBuilder b = new PacketsBuilder("many");
        for (int i = 0; i < 5000; i++) {
            b.add(101, Bytes.of().u16(0x4500).u16(28).u32(0).u8(64).u8(17).u16(0).u32(0x0a000000 + i % 700).u32(
                    0x0b000000).u16(i).u16(9).u16(8).u16(0).done(), i);
        }
        Packets p = b.build();
        assertEquals(5000, p.flows().count());
        for (int i = 0; i < 5000; i++) {
            assertEquals(i, p.flow(i));
            assertEquals(Flows.NO_FLOW, p.flows().reverse(i));
        }
        assertEquals(701, p.addresses().count());
    }

    @Test
    void checksumsAreJudgedWhereTheyCanBe() {
        Packets good = raw(Bytes.of().hex("4500001c 00010000 4011 6fcf c0a80001 c0a80101").hex("0035 0035 0008 7c66"));
        assertEquals(Checksums.Verdict.UNKNOWN, Checksums.ip(raw(Bytes.ipv6(17, 8).add(Bytes.udp(0))), 0));
        assertNotEquals(Checksums.Verdict.UNKNOWN, Checksums.ip(good, 0));
        assertEquals(Checksums.Verdict.GOOD, Checksums.l4(raw(Bytes.ipv4(17, 8).add(Bytes.udp(0))), 0));
        assertEquals(Checksums.Verdict.BAD, Checksums.l4(raw(Bytes.ipv4(6, 20).add(Bytes.tcp())), 0));
        Packets cut = new PacketsBuilder("cut").add(101, Bytes.ipv4(6, 30).add(Bytes.tcp()).done(), 50, 0).build();
        assertEquals(Checksums.Verdict.UNKNOWN, Checksums.l4(cut, 0));
    }

    @Test
    void realPacketsHaveGoodChecksums() throws Exception {
        Packets p = Captures.open(SharedData.root().resolve("captures/d05-ooo-dups.pcap"));
        int good = 0;
        for (int i = 0; i < p.count(); i++) {
            good += Checksums.ip(p, i) == Checksums.Verdict.GOOD && Checksums.l4(p, i) == Checksums.Verdict.GOOD
                    ? 1
                    : 0;
        }
        System.out.println("TransportTest: " + good + " of " + p.count() + " real packets with good checksums");
        assertNotEquals(0, good);
    }
}
