// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** IPv4 and IPv6 headers as they occur in captures, and as they should not. */
final class IpTest {

    private static Packets raw(Bytes ip) {
        return Bytes.one(LinkType.RAW, ip);
    }

    @Test
    void theIpLengthBoundsThePayloadNotTheFrame() {
        Packets padded = Bytes.one(1, Bytes.eth(0x0800).add(Bytes.ipv4(6, 20)).add(Bytes.tcp()).zeros(6));
        assertEquals(0, padded.payloadLen(0));
        assertEquals(0, padded.knownPayloadLen(0));
    }

    @Test
    void aPayloadCutByTheSnaplenIsKnownInPart() {
        byte[] frame = Bytes.ipv4(6, 120).add(Bytes.tcp()).zeros(10).done();
        Packets p = new PacketsBuilder("cut").add(LinkType.RAW, frame, 140, 0).build();
        assertTrue(p.truncated(0));
        assertEquals(100, p.payloadLen(0));
        assertEquals(10, p.knownPayloadLen(0));
    }

    @Test
    void aTotalLengthOfZeroMeansTheLengthOnTheWire() {
        Packets p = raw(Bytes.ipv4(6, 0, 0x4000).add(Bytes.tcp()).zeros(100));
        assertEquals(140, p.ipLen(0));
        assertEquals(100, p.payloadLen(0));
        Packets big = raw(Bytes.ipv6(6, 0).add(Bytes.tcp()).zeros(70_000));
        assertEquals(70_000, big.payloadLen(0));
    }

    @Test
    void optionsBelongToTheHeader() {
        Bytes ip = Bytes.of().u16(0x4700).u16(48).u32(0).u8(1).u8(6).u16(0).hex("0a000001 0a000002 9404 0000 01010101");
        Packets p = raw(ip.add(Bytes.tcp()));
        assertEquals(28, p.l3HeaderLen(0));
        assertEquals(48, p.headerLen(0));
    }

    @Test
    void theFirstFragmentHasPortsAndNoPayloadLengthAndLaterOnesHaveNothing() {
        Packets first = raw(Bytes.ipv4(17, 108, 0x2000).add(Bytes.udp(200)).zeros(80));
        assertTrue(first.isFragment(0));
        assertEquals(53, first.sport(0));
        assertEquals(28, first.headerLen(0));
        assertEquals(Packets.ABSENT, first.payloadLen(0));
        assertEquals(88, first.ipPayloadLen(0));
        assertEquals(Flows.NO_FLOW, first.flow(0));
        Packets later = raw(Bytes.ipv4(17, 100, 11).zeros(80));
        assertEquals(88, later.fragmentOffset(0));
        assertEquals(Packets.ABSENT, later.sport(0));
        assertEquals(Packets.ABSENT, later.headerLen(0));
        assertEquals(20, later.ipPayloadOff(0));
    }

    @Test
    void impossibleLengthsAreNamedAndNothingBehindThemIsRead() {
        Packets shortHeader = raw(Bytes.of().u16(0x4400).u16(40).zeros(36));
        assertEquals("IPv4 header length of 16 bytes, right would be at least 20", shortHeader.note(0));
        assertEquals(4, shortHeader.ipVersion(0));
        assertEquals(Packets.ABSENT, shortHeader.proto(0));
        assertEquals("IPv4 total length of 19 bytes is less than its header",
                raw(Bytes.ipv4(6, 19, 0).zeros(20)).note(0));
        assertEquals("the IP header says version 5, its frame says 4",
                Bytes.one(1, Bytes.eth(0x0800).u8(0x55).zeros(50)).note(0));
    }

    @Test
    void extensionHeadersAreWalkedAndTheirLayer4Found() {
        Bytes ip = Bytes.ipv6(0, 8 + 8 + 24 + 16 + 20).hex("2b00 010400000000") // hop by hop
                .hex("3c00 000000000000") // routing
                .hex("3302 0104 00000000 0000000000000000 0000000000000000") // destination options, 24 bytes
                .hex("0602 0000 00000001 00000001 00000000"); // AH counts in 4-byte units less 2
        Packets p = raw(ip.add(Bytes.tcp()));
        assertEquals("", p.note(0));
        assertEquals(6, p.proto(0));
        assertEquals(40 + 56, p.l3HeaderLen(0));
        assertEquals(40 + 56 + 20, p.headerLen(0));
        assertEquals(0, p.payloadLen(0));
    }

    @Test
    void extensionHeadersBeyondTheUsualFirstBytesAreReadToo() {
        Bytes ip = Bytes.ipv6(60, 1024 + 20).hex("067f 0104").zeros(1020);
        Packets p = raw(ip.add(Bytes.tcp()));
        assertEquals(40 + 1024 + 20, p.headerLen(0));
        assertEquals(80, p.dport(0));
    }

    @Test
    void withoutLayer4TheFirstNextHeaderIsTheProtocol() {
        Packets mld = raw(Bytes.ipv6(0, 16).hex("3a00 0502 0000 0100").zeros(8));
        assertEquals(0, mld.proto(0));
        assertEquals("ICMPv6 (IP protocol 58) is not parsed", mld.note(0));
    }

    @Test
    void ipv6FragmentsEndTheHeaderAtTheFragmentHeader() {
        Packets first = raw(Bytes.ipv6(44, 8 + 8 + 20 + 12).hex("3c00 0001 11223344").hex("0600 010400000000").add(
                Bytes.tcp()).zeros(12));
        assertTrue(first.isFragment(0));
        assertEquals(0x11223344, first.ipId(0));
        assertEquals(48, first.ipPayloadOff(0));
        assertEquals(40, first.ipPayloadLen(0));
        assertEquals(76, first.headerLen(0));
        assertEquals(6, first.proto(0));
        Packets later = raw(Bytes.ipv6(44, 48).hex("1100 00a8 00000007").zeros(40));
        assertEquals(0xa8, later.fragmentOffset(0));
        assertFalse(later.moreFragments(0));
        assertEquals(17, later.proto(0));
        assertEquals(Packets.ABSENT, later.headerLen(0));
    }

    @Test
    void anAtomicFragmentIsWhole() { // RFC 6946
        Packets p = raw(Bytes.ipv6(44, 8 + 20).hex("0600 0000 00000007").add(Bytes.tcp()));
        assertFalse(p.isFragment(0));
        assertTrue(p.hasFragmentHeader(0));
        assertEquals(0, p.payloadLen(0));
    }

    @Test
    void aJumboPayloadHasItsLengthInTheOption() { // RFC 2675
        Packets p = raw(Bytes.ipv6(0, 0).hex("0600 c204").u32(8 + 20 + 70_000).add(Bytes.tcp()).zeros(70_000));
        assertEquals(70_000, p.payloadLen(0));
        assertEquals(68, p.headerLen(0));
    }

    @Test
    void aCutHeaderGivesWhatItStillHolds() {
        byte[] whole = Bytes.ipv4(6, 20).add(Bytes.tcp()).done();
        for (int n = 0; n <= whole.length; n++) {
            Packets p = new PacketsBuilder("cut").add(LinkType.RAW_IPV4, java.util.Arrays.copyOf(whole, n), 40,
                    0).build();
            assertEquals(n >= 10 ? 6 : Packets.ABSENT, p.proto(0), "proto of " + n);
            assertEquals(n >= 16, p.src(0) >= 0, "src of " + n);
            assertEquals(n >= 20, p.dst(0) >= 0, "dst of " + n);
            assertEquals(n >= 24 ? 1000 : Packets.ABSENT, p.sport(0), "sport of " + n);
            assertEquals(n >= 28, p.hasSeq(0), "seq of " + n);
            assertEquals(n >= 33 ? 40 : Packets.ABSENT, p.headerLen(0), "header of " + n);
            assertEquals(n < 40, !p.note(0).isEmpty(), "note of " + n);
        }
    }
}
