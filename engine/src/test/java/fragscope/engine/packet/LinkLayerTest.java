// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where the IP header is found behind each kind of link-layer header. */
final class LinkLayerTest {

    private static final Bytes TCP4 = Bytes.ipv4(IpProto.TCP, 20).add(Bytes.tcp());

    private static Packets behind(int linkType, Bytes header) {
        return Bytes.one(linkType, header.add(TCP4));
    }

    private static void isTcp(Packets p, int l3Off, int ethType, int... vlans) {
        assertEquals("", p.note(0));
        assertEquals(l3Off, p.l3Off(0));
        assertEquals(l3Off + 40, p.headerLen(0));
        assertEquals(ethType, p.ethType(0));
        assertArrayEquals(vlans, p.vlans(0));
        assertEquals("10.0.0.1", p.addresses().text(p.src(0)));
        assertEquals(80, p.dport(0));
    }

    @Test
    void plainEthernet() {
        isTcp(behind(1, Bytes.eth(0x0800)), 14, 0x0800);
    }

    @Test
    void vlanTagsAreListedFromTheOutsideInAndTheTypeIsTheLast() {
        isTcp(behind(1, Bytes.eth(0x88a8).u16(0x2064).u16(0x8100).u16(0x00c8).u16(0x0800)), 22, 0x0800, 100, 200);
        isTcp(behind(1, Bytes.eth(0x9100).u16(1).u16(0x9100).u16(2).u16(0x8100).u16(0xffff).u16(0x0800)), 26, 0x0800, 1,
                2,
                4095);
    }

    @Test
    void aVnTagIsSixBytesAndNoVlan() {
        isTcp(behind(1, Bytes.eth(0x8926).u32(0x80010002).u16(0x8100).u16(9).u16(0x0800)), 24, 0x0800, 9);
    }

    @Test
    void theIpInsideMplsIsParsedAndTheTypeStaysMpls() {
        isTcp(behind(1, Bytes.eth(0x8847).u32(0x00010040).u32(0x00020140)), 22, 0x8847);
        isTcp(behind(1, Bytes.eth(0x8100).u16(5).u16(0x8848).u32(0x00020140)), 22, 0x8848, 5);
    }

    @Test
    void mplsWithoutIpIsNamed() {
        Packets p = Bytes.one(1, Bytes.eth(0x8847).u32(0x00020140).u32(0).zeros(40));
        assertEquals(0, p.ipVersion(0));
        assertEquals("what follows the MPLS labels is no IP (first four bits 0)", p.note(0));
    }

    @Test
    void pppoeSessionsAndBackboneTagsAreLookedThrough() {
        isTcp(behind(1, Bytes.eth(0x8864).hex("1100 0001 002a 0021")), 22, 0x8864);
        isTcp(behind(1, Bytes.eth(0x88e7).u32(77).add(Bytes.eth(0x0800))), 32, 0x0800);
    }

    @Test
    void lengthFramesHaveNoTypeAndSnapIsLookedThrough() {
        isTcp(behind(1, Bytes.eth(48).hex("aaaa03 000000 0800")), 22, -1);
        Packets stp = Bytes.one(1, Bytes.eth(38).hex("424203").zeros(43));
        assertEquals(Packets.ABSENT, stp.ethType(0));
        assertEquals("802.3 frame, LLC service access point 0x42 is not parsed", stp.note(0));
        assertEquals("type field 1510 is neither an 802.3 length nor an EtherType",
                Bytes.one(1, Bytes.eth(1510).zeros(50)).note(0));
    }

    @Test
    void rawIpTellsItsVersionByItsFirstBits() {
        for (int link : new int[]{12, 14, 101, 228}) {
            isTcp(behind(link, Bytes.of()), 0, -1);
        }
        Packets p = Bytes.one(229, Bytes.ipv6(IpProto.UDP, 8).add(Bytes.udp(0)));
        assertEquals(6, p.ipVersion(0));
        assertEquals("raw IP frame starts with version 0, right would be 4 or 6",
                Bytes.one(101, Bytes.of().zeros(40)).note(0));
    }

    @Test
    void cookedFramesGiveTheirProtocolAndMayCarryVlan() {
        isTcp(behind(113, Bytes.of().hex("0000 0001 0006 0200000000010000 0800")), 16, 0x0800);
        isTcp(behind(113, Bytes.of().hex("0000 0001 0006 0200000000010000 8100 0007 0800")), 20, 0x0800, 7);
        isTcp(behind(276, Bytes.of().hex("0800 0000 00000002 0001 04 06 0200000000010000")), 20, 0x0800);
        isTcp(behind(113, Bytes.of().hex("0000 0001 0006 0200000000010000 0004 aaaa03 000000 0800")), 24, -1);
        assertEquals("Linux cooked frame, protocol 12 is not parsed",
                Bytes.one(113, Bytes.of().hex("0000 0118 0000 0000000000000000 000c").zeros(16)).note(0));
    }

    @Test
    void loopbackFamiliesComeInEitherByteOrder() {
        isTcp(behind(0, Bytes.of().little().u32(2)), 4, -1);
        isTcp(behind(0, Bytes.of().u32(2)), 4, -1);
        isTcp(behind(108, Bytes.of().u32(2)), 4, -1);
        for (int family : new int[]{10, 24, 28, 30}) {
            Packets p = Bytes.one(0, Bytes.of().little().u32(family).add(Bytes.ipv6(IpProto.UDP, 8)).add(Bytes.udp(0)));
            assertEquals(6, p.ipVersion(0));
        }
        assertEquals("BSD loopback, address family 7 is not parsed", Bytes.one(0, Bytes.of().u32(7).zeros(30)).note(0));
    }

    @Test
    void whatIsNotParsedIsNamed() {
        assertEquals("LLDP (EtherType 0x88cc) is not parsed", Bytes.one(1, Bytes.eth(0x88cc).zeros(46)).note(0));
        assertEquals("link type 105 is not parsed", Bytes.one(105, Bytes.of().zeros(46)).note(0));
        assertEquals("", Bytes.one(1, Bytes.eth(0x0806).zeros(46)).note(0));
        assertEquals("the frame ends inside its link-layer header", Bytes.one(1, Bytes.of().zeros(13)).note(0));
    }

    @Test
    void endlessTagsEnd() {
        Bytes frame = Bytes.eth(0x8100);
        for (int i = 0; i < 1000; i++) {
            frame.u16(1).u16(0x8100);
        }
        Packets p = Bytes.one(1, frame);
        assertEquals("more than 32 VLAN tags or MPLS labels", p.note(0));
        assertEquals(32, p.vlans(0).length);
    }
}
