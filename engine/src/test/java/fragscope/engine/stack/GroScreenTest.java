// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.GroRule;
import fragscope.engine.packet.LinkType;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.PacketsBuilder;
import org.junit.jupiter.api.Test;

/** What GRO never looks at, and what it takes for one flow; Linux 6.18. */
class GroScreenTest {

    /** net/core/gro.c, dev_gro_receive: no packet_offload of this type. */
    @Test
    void otherEtherTypesHaveNoOffload() {
        byte[] arp = new byte[60];
        arp[12] = 8;
        arp[13] = 6;
        Packets p = new PacketsBuilder("t").add(LinkType.ETHERNET, arp, 0).build();
        assertEquals(GroRule.UNKNOWN_PROTOCOL, GroScreen.check(p, 0, GroChecks.hardware()));
    }

    /** net/8021q/vlan_core.c registers the offload; a kernel without CONFIG_VLAN_8021Q has none. */
    @Test
    void aTagInTheFrameHasNoOffloadButAStrippedOneDoesNotCount() {
        assertEquals(GroRule.UNKNOWN_PROTOCOL, Segments.screened("{'len': 10, 'vlan': 5}"));
        assertEquals(GroRule.NONE,
                GroScreen.check(Segments.of("{'len': 10, 'vlan': 5}"), 0, GroChecks.hardware()));
    }

    /** net/ipv4/af_inet.c, inet_gro_receive. */
    @Test
    void ipv4OptionsFragmentsAndBadChecksumsAreNoCandidates() {
        assertEquals(GroRule.NONE, Segments.screened("{'len': 10}"));
        assertEquals(GroRule.IP_OPTIONS, Segments.screened("{'len': 10, 'ip_opts_hex': '01010100'}"));
        assertEquals(GroRule.IP_FRAGMENT, Segments.screened("{'len': 10, 'mf': true, 'df': false}"));
        assertEquals(GroRule.IP_FRAGMENT, Segments.screened("{'len': 10, 'fragoff8': 3, 'df': false}"));
        assertEquals(GroRule.IP_CHECKSUM, Segments.screened("{'len': 10, 'bad_ip_csum': true}"));
    }

    /** net/ipv4/tcp_offload.c, tcp4_gro_receive; net/ipv6/tcpv6_offload.c, tcp6_gro_receive. */
    @Test
    void aWrongTcpChecksumIsNoCandidate() {
        assertEquals(GroRule.TCP_CHECKSUM, Segments.screened("{'len': 10, 'bad_tcp_csum': true}"));
        assertEquals(GroRule.TCP_CHECKSUM, Segments.screened("{'v': 6, 'len': 11, 'bad_tcp_csum': true}"));
    }

    /** "Don't bother verifying checksum if we're going to flush anyway." */
    @Test
    void theTcpChecksumOfAPaddedPacketIsNotVerified() {
        assertEquals(GroRule.NONE, Segments.screened("{'len': 10, 'bad_tcp_csum': true, 'trailer': 2}"));
    }

    /** include/net/gro.h, __skb_gro_checksum_validate_needed: csum_cnt from CHECKSUM_UNNECESSARY. */
    @Test
    void hardwareCheckedFramesAreNotVerified() {
        Packets p = Segments.of("{'len': 10, 'bad_tcp_csum': true, 'bad_ip_csum': true}");
        assertEquals(GroRule.NONE, GroScreen.check(p, 0, GroChecks.hardware()));
    }

    /** net/ipv6/ip6_offload.c, ipv6_gro_pull_exthdrs; net/ipv6/exthdrs_offload.c. */
    @Test
    void hopByHopRoutingAndDestinationOptionsArePulledOthersAreNot() {
        String ext = ", 'len': 10, 'ext_hex': '0600010400000000'}";
        assertEquals(GroRule.NONE, Segments.screened("{'v': 6, 'nxt': 0" + ext));
        assertEquals(GroRule.NONE, Segments.screened("{'v': 6, 'nxt': 60" + ext));
        assertEquals(GroRule.NONE, Segments.screened("{'v': 6, 'nxt': 43" + ext));
        assertEquals(GroRule.IPV6_EXTENSION,
                Segments.screened("{'v': 6, 'nxt': 44, 'len': 10, 'ext_hex': '0600000000000001'}"),
                "even a fragment that is whole");
        assertEquals(GroRule.IPV6_EXTENSION,
                Segments.screened("{'v': 6, 'nxt': 51, 'len': 10, 'ext_hex': '06010000000000010000000100000000'}"));
        assertEquals(GroRule.NOT_TCP, Segments.screened("{'v': 6, 'nxt': 17, 'len': 10}"));
        assertEquals(GroRule.NOT_TCP, Segments.screened("{'v': 6, 'nxt': 59, 'len': 10}"));
    }

    /** net/ipv4/tcp_offload.c, tcp_gro_pull_header. */
    @Test
    void aTcpHeaderThatCannotBeIsNoCandidate() {
        Packets good = Segments.of("{'len': 10}");
        byte[] frame = new byte[good.capLen(0)];
        good.copy(0, 0, frame, 0, frame.length);
        frame[14 + 20 + 12] = 0x40;
        Packets shorter = new PacketsBuilder("t").add(LinkType.ETHERNET, frame, 0).build();
        assertEquals(GroRule.TCP_HEADER, GroScreen.check(shorter, 0, GroChecks.hardware()));
        frame[14 + 20 + 12] = (byte) 0xf0;
        Packets longer = new PacketsBuilder("t").add(LinkType.ETHERNET, frame, 0).build();
        assertEquals(GroRule.TCP_HEADER, GroScreen.check(longer, 0, GroChecks.hardware()));
    }

    /** net/core/gro.c, gro_list_prepare; tcp_gro_lookup; inet_gro_receive. */
    @Test
    void flowsDifferInMacVlanAddressesAndPorts() {
        assertTrue(same("{'len': 10}", "{'len': 10, 'seq': 77, 'ttl': 3, 'id': 9, 'flags': ['syn']}"));
        for (String field : new String[]{"'smac': '02:00:00:00:00:09'", "'dmac': '02:00:00:00:00:09'", "'vlan': 5",
                "'src': '192.0.2.9'", "'dst': '192.0.2.9'", "'sport': 1", "'dport': 1"}) {
            assertFalse(same("{'len': 10}", "{'len': 10, " + field + "}"), field);
        }
        assertTrue(same("{'len': 10, 'vlan': 5}", "{'len': 10, 'vlan': 5}"));
        assertFalse(same("{'len': 10, 'vlan': 5}", "{'len': 10, 'vlan': 6}"));
    }

    /** net/ipv6/ip6_offload.c, ipv6_gro_receive. */
    @Test
    void ipv6FlowsDifferInFlowLabelAndExtensionHeadersToo() {
        assertTrue(same("{'v': 6, 'len': 10, 'flow': 7}", "{'v': 6, 'len': 10, 'flow': 7, 'tclass': 4, 'hlim': 9}"));
        assertFalse(same("{'v': 6, 'len': 10, 'flow': 7}", "{'v': 6, 'len': 10, 'flow': 8}"));
        String options = "{'v': 6, 'len': 10, 'nxt': 60, 'ext_hex': '0600010400000000'}";
        assertTrue(same(options, options));
        assertFalse(same(options, "{'v': 6, 'len': 10, 'nxt': 60, 'ext_hex': '0600010400000001'}"));
        assertFalse(same(options, "{'v': 6, 'len': 10, 'nxt': 0, 'ext_hex': '0600010400000000'}"));
        assertFalse(same(options, "{'v': 6, 'len': 10}"));
        assertFalse(same("{'v': 4, 'len': 10}", "{'v': 6, 'len': 10}"));
    }

    private static boolean same(String held, String next) {
        return GroFlow.same(Segments.of(held, next), 0, 1);
    }
}
