// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.GroRule;
import fragscope.engine.packet.Packets;
import org.junit.jupiter.api.Test;

/** net/ipv4/tcp_offload.c tcp_gro_receive, unless said otherwise; Linux 6.18. */
class GroRulesTest {

    @Test
    void theNextSegmentMerges() {
        assertEquals(GroRule.NONE, Segments.second(""));
        assertEquals(GroRule.NONE, Segments.second(", 'len': 300"));
    }

    @Test
    void finAndPshAreNotCompared() {
        assertEquals(GroRule.NONE, Segments.second(", 'flags': ['ack', 'psh', 'fin']"));
    }

    @Test
    void cwrOnTheNewPacketRefuses() {
        assertEquals(GroRule.CWR, Segments.second(", 'flags': ['ack', 'cwr']"));
        assertEquals(GroRule.CWR, Segments.against("{'seq': 1, 'len': 10, 'id': 1, 'flags': ['ack', 'cwr']}",
                "{'seq': 11, 'len': 10, 'id': 2, 'flags': ['ack', 'cwr']}"));
    }

    /** Since 6.15 (AccECN) CWR is in the comparison as well. */
    @Test
    void cwrOnTheHeldPacketRefusesOneWithout() {
        assertEquals(GroRule.FLAGS_DIFFER, Segments.against("{'seq': 1, 'len': 10, 'id': 1, 'flags': ['ack', 'cwr']}",
                "{'seq': 11, 'len': 10, 'id': 2}"));
    }

    @Test
    void everyOtherFlagMustBeEqual() {
        for (String flag : new String[]{"syn", "rst", "urg", "ece"}) {
            assertEquals(GroRule.FLAGS_DIFFER, Segments.second(", 'flags': ['ack', '" + flag + "']"), flag);
        }
        assertEquals(GroRule.NONE, Segments.against("{'seq': 1, 'len': 10, 'id': 1, 'flags': ['ack', 'ece']}",
                "{'seq': 11, 'len': 10, 'id': 2, 'flags': ['ack', 'ece']}"));
    }

    /** include/uapi/linux/tcp.h, tcp_flag_word: the whole fourth word, the window included. */
    @Test
    void theWindowIsPartOfTheFlagWord() {
        assertEquals(GroRule.WINDOW_DIFFERS, Segments.second(", 'win': 501"));
    }

    @Test
    void theHeaderLengthIsPartOfTheFlagWord() {
        assertEquals(GroRule.HEADER_LENGTH_DIFFERS, Segments.second(", 'ts': [1, 1]"));
    }

    @Test
    void theAckMustBeEqual() {
        assertEquals(GroRule.ACK_DIFFERS, Segments.second(", 'ack': 1001"));
    }

    @Test
    void optionsMustBeEqualByteByByte() {
        String first = "{'seq': 1, 'len': 10, 'id': 1, 'ts': [7, 8]}";
        assertEquals(GroRule.OPTIONS_DIFFER,
                Segments.against(first, "{'seq': 11, 'len': 10, 'id': 2, 'ts': [7, 9]}"));
        assertEquals(GroRule.NONE, Segments.against(first, "{'seq': 11, 'len': 10, 'id': 2, 'ts': [7, 8]}"));
        assertEquals(GroRule.OPTIONS_DIFFER,
                Segments.against("{'seq': 1, 'len': 10, 'id': 1, 'tcp_opts_hex': '01010101'}",
                        "{'seq': 11, 'len': 10, 'id': 2, 'tcp_opts_hex': '01010102'}"));
    }

    /** include/net/gro.h, inet_gro_flush. */
    @Test
    void ttlTosAndDfMustBeEqual() {
        assertEquals(GroRule.TTL_DIFFERS, Segments.second(", 'ttl': 63"));
        assertEquals(GroRule.TOS_DIFFERS, Segments.second(", 'tos': 3"));
        assertEquals(GroRule.DF_DIFFERS, Segments.second(", 'df': false"));
    }

    /** include/net/gro.h, inet_gro_flush: ipid_offset ^ (count * !ip_fixedid). */
    @Test
    void theIdCountsOnOrStaysTheSame() {
        assertEquals(GroRule.NONE, Segments.second(", 'id': 101"));
        assertEquals(GroRule.NONE, Segments.second(", 'id': 100"));
        assertEquals(GroRule.ID_NOT_NEXT, Segments.second(", 'id': 102"));
        assertEquals(GroRule.ID_NOT_NEXT, Segments.second(", 'id': 99"));
        assertEquals(GroRule.NONE, Segments.against("{'seq': 1, 'len': 10, 'id': 65535}",
                "{'seq': 11, 'len': 10, 'id': 0}"), "16 bits wrap around");
    }

    /** include/net/gro.h, inet_gro_flush: only the second packet can make the id fixed. */
    @Test
    void theSecondPacketDecidesWhetherTheIdIsFixed() {
        Packets p = Segments.of("{'id': 7, 'len': 1}", "{'id': 7, 'len': 1}", "{'id': 9, 'len': 1}");
        assertTrue(GroRules.fixesId(p, 0, 1, 1));
        assertFalse(GroRules.fixesId(p, 0, 1, 2));
        assertFalse(GroRules.fixesId(p, 0, 2, 1));
        assertFalse(GroRules.idNotNext(0, 5, true));
        assertTrue(GroRules.idNotNext(5, 5, true));
        assertFalse(GroRules.idNotNext(5, 5, false));
        assertTrue(GroRules.idNotNext(0, 5, false));
    }

    /** Since 6.18 a fixed id needs no DF: napi_gro_cb.ip_fixedid has two bits, SKB_GSO_TCP_FIXEDID_INNER exists. */
    @Test
    void aFixedIdNeedsNoDf() {
        assertEquals(GroRule.NONE, Segments.against("{'seq': 1, 'len': 10, 'id': 0, 'df': false}",
                "{'seq': 11, 'len': 10, 'id': 0, 'df': false}"));
    }

    /** include/net/gro.h, ipv6_gro_flush. */
    @Test
    void trafficClassAndHopLimitMustBeEqual() {
        String first = "{'v': 6, 'seq': 1, 'len': 10, 'tclass': 8, 'hlim': 60}";
        assertEquals(GroRule.NONE, Segments.against(first, "{'v': 6, 'seq': 11, 'len': 10, 'tclass': 8, 'hlim': 60}"));
        assertEquals(GroRule.TRAFFIC_CLASS_DIFFERS,
                Segments.against(first, "{'v': 6, 'seq': 11, 'len': 10, 'tclass': 9, 'hlim': 60}"));
        assertEquals(GroRule.HOP_LIMIT_DIFFERS,
                Segments.against(first, "{'v': 6, 'seq': 11, 'len': 10, 'tclass': 8, 'hlim': 61}"));
    }

    @Test
    void anEmptySegmentNeverMerges() {
        assertEquals(GroRule.NO_PAYLOAD, Segments.second(", 'len': 0"));
    }

    @Test
    void aLargerSegmentNeverMerges() {
        assertEquals(GroRule.LARGER_THAN_MSS, Segments.second(", 'len': 1001"));
        assertFalse(GroRules.largerThanMss(1000, 1000));
        assertTrue(GroRules.largerThanMss(0, 1000), "0 - 1 wraps around");
    }

    @Test
    void theSequenceMustBeTheNext() {
        assertEquals(GroRule.SEQUENCE_GAP, Segments.second(", 'seq': 6001"));
        assertEquals(GroRule.SEQUENCE_GAP, Segments.second(", 'seq': 5000"));
        assertEquals(GroRule.NONE, Segments.against("{'seq': 4294967290, 'len': 10, 'id': 1}",
                "{'seq': 4, 'len': 10, 'id': 2}"), "32 bits wrap around");
    }

    /** net/core/gro.c, skb_gro_receive: p->len + len >= gro_max_size; IP and TCP headers count. */
    @Test
    void theSumStaysBelow65536() {
        Packets p = Segments.of(Segments.FIRST, "{'seq': 6000, 'len': 1000, 'id': 101}");
        int headers = 40;
        assertFalse(GroRules.tooLarge(p, 0, 65535 - headers - 1000, 1000));
        assertTrue(GroRules.tooLarge(p, 0, 65536 - headers - 1000, 1000));
        int held = 65536 - headers - 1000;
        Packets q = Segments.of(Segments.FIRST, "{'seq': " + (5000 + held) + ", 'len': 1000, 'id': 164}");
        assertEquals(GroRule.TOO_LARGE, GroRules.against(q, 0, 1, 1000, 64, held, 1000, false, false));
        assertEquals(GroRule.PP_RECYCLE_DIFFERS, GroRules.against(q, 0, 1, 1000, 64, held, 1000, false, true));
    }

    /** The kernel's order: where two rules forbid, the earlier line is named. */
    @Test
    void theFirstRuleInTheKernelsOrderIsNamed() {
        assertEquals(GroRule.WINDOW_DIFFERS, Segments.second(", 'win': 1, 'ack': 1, 'seq': 1"));
        assertEquals(GroRule.ACK_DIFFERS, Segments.second(", 'ack': 1, 'ttl': 1, 'seq': 1"));
        assertEquals(GroRule.TTL_DIFFERS, Segments.second(", 'ttl': 1, 'len': 1400, 'seq': 1"));
    }

    /** At out_check_final. */
    @Test
    void aShortSegmentOrAFlagEndsTheMerge() {
        Packets p = Segments.of(Segments.FIRST, "{'len': 999}", "{'len': 1000, 'flags': ['ack', 'psh']}",
                "{'len': 1000, 'flags': ['ack', 'urg']}", "{'len': 1000, 'flags': ['ack', 'ece']}",
                "{'len': 1000, 'flags': ['ack', 'cwr']}");
        assertFalse(GroRules.ends(p, 0, 1000, 1000));
        assertTrue(GroRules.ends(p, 1, 999, 1000));
        assertTrue(GroRules.ends(p, 2, 1000, 1000));
        assertTrue(GroRules.ends(p, 3, 1000, 1000));
        assertFalse(GroRules.ends(p, 4, 1000, 1000));
        assertFalse(GroRules.ends(p, 5, 1000, 1000));
        assertTrue(GroRules.ends(p, 0, 0, 1), "what joined nothing ends only when it is empty");
        assertFalse(GroRules.ends(p, 0, 1, 1));
    }

    /** tcp_flag_word(th2) |= flags & (FIN | PSH). */
    @Test
    void finAndPshGoIntoTheFirstHeader() {
        Packets p = Segments.of("{'len': 1, 'flags': ['ack', 'psh', 'fin', 'urg']}");
        assertEquals(0x09, GroRules.addedFlags(p, 0));
    }

    /** net/ipv4/af_inet.c inet_gro_receive, net/ipv6/ip6_offload.c ipv6_gro_receive. */
    @Test
    void paddingTrailersAndWrongLengthsFlush() {
        assertEquals(GroRule.NONE, itself("{'len': 10}"));
        assertEquals(GroRule.LENGTH_DIFFERS, itself("{'len': 0, 'pad60': true}"));
        assertEquals(GroRule.LENGTH_DIFFERS, itself("{'len': 100, 'trailer': 4}"));
        assertEquals(GroRule.LENGTH_DIFFERS, itself("{'len': 100, 'tot_len_delta': 1}"));
        assertEquals(GroRule.LENGTH_DIFFERS, itself("{'len': 100, 'tot_len_delta': -1}"));
        assertEquals(GroRule.NONE, itself("{'v': 6, 'len': 10}"));
        assertEquals(GroRule.LENGTH_DIFFERS, itself("{'v': 6, 'len': 10, 'trailer': 1}"));
        assertEquals(GroRule.NONE, itself("{'v': 6, 'len': 10, 'nxt': 60, 'ext_hex': '0600010400000000'}"));
    }

    private static GroRule itself(String segment) {
        return GroRules.flushesItself(Segments.of(segment), 0);
    }
}
