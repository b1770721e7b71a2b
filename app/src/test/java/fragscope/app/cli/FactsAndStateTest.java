// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code facts} and {@code state}: what happened, and the world after it. */
class FactsAndStateTest {

    private static List<String> facts(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "facts";
        words[1] = "two-packets";
        words[2] = "--json";
        System.arraycopy(more, 0, words, 3, more.length);
        Ran ran = Ran.of(words);
        assertEquals(0, ran.status(), ran.err());
        return ran.out().lines().toList();
    }

    @Test
    void aFactIsOneLineWithItsOwnFieldsLast() {
        String first = facts("--where", "kind == frag_added").getFirst();
        assertTrue(first.matches("\\{\"n\":\\d+,\"t_ps\":\\d+,\"actor\":\"napi1\",\"kind\":\"frag_added\",\"packet\":1,"
                + "\"text\":\"The driver adds frag 0 to skb #\\d+: word 0x[0-9a-f]{16}, 1448 B at offset 0\\.\","
                + "\"parent\":\\d+,\"skb\":\\d+,\"frag\":0,\"netmem\":\"0x[0-9a-f]{16}\",\"len\":1448,\"offset\":0}"),
                first);
    }

    @Test
    void factsAreNumberedFromNoughtWithoutGap() {
        List<String> all = facts();
        for (int i = 0; i < all.size(); i++) {
            assertTrue(all.get(i).startsWith("{\"n\":" + i + ","), all.get(i));
        }
        assertTrue(all.getFirst().contains("\"kind\":\"run_started\",\"packet\":null,"), all.getFirst());
        assertTrue(all.getLast().contains("\"kind\":\"run_ended\""), all.getLast());
    }

    @Test
    void aPartOfThemIsAskedForByNumberAndByCondition() {
        List<String> all = facts();
        assertEquals(all.subList(10, 21), facts("--from", "10", "--to", "20"));
        assertEquals(all.stream().filter(l -> l.contains("\"actor\":\"nic\"")).toList(), facts("--where",
                "actor == nic"));
        assertEquals(all.subList(0, 30), facts("--until", "30"));
    }

    @Test
    void aConditionMayAskForTheWorldJustAfterEachFact() {
        List<String> long2000 = facts("--where", "skbs[0].len > 2000");
        List<String> all = facts();
        assertTrue(!long2000.isEmpty() && long2000.size() < all.size(), "facts " + long2000.size());
        assertTrue(all.containsAll(long2000), "the same lines as without a condition");
        assertEquals(long2000.stream().filter(l -> l.contains("\"actor\":\"app\"")).toList(), facts("--where",
                "skbs[0].len > 2000 && actor == app"));
        assertEquals(long2000, facts("--where", "skbs[0].len * 1 > 2000"), "JEXL reads the same place");
    }

    @Test
    void aWrongConditionIsExitTwoWithItsPosition() {
        Ran ran = Ran.of("facts", "two-packets", "--where", "len > 1 &");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("character 9: \"&\" is not expected"), ran.err());
    }

    @Test
    void theWorldsHashAfterTheLastFactIsTheRuns() {
        String hash = Ran.of("run", "two-packets", "--json").out().replaceAll("(?s).*(\"hash\":\"\\w+\").*", "$1");
        Ran state = Ran.of("state", "two-packets", "--json", "--at", String.valueOf(facts().size() - 1));
        assertTrue(state.out().contains(hash), state.out() + hash);
    }

    @Test
    void aBufferNamesThoseWhoHoldItAndThePacketThatIsInIt() {
        String added = facts("--where", "kind == frag_added").getFirst();
        String n = added.replaceAll(".*\"n\":(\\d+),.*", "$1");
        String word = added.replaceAll(".*\"netmem\":\"(0x\\w+)\".*", "$1");
        String out = Ran.of("state", "two-packets", "--json", "--at", n).out();
        assertTrue(out.contains("{\"netmem\":\"" + word + "\",\"memory\":\"net_iov\",\"dma_addr\":"), out);
        assertTrue(out.matches("(?s).*\"netmem\":\"" + word + "\",\"memory\"[^\\]]*\"pp_ref_count\":1,\"holders\":\\["
                + "\\{\"place\":\"skb_frag\",\"of\":\\d+,\"index\":0}],\"holds\":\\{\"packet\":1,.*"), out);
        assertTrue(out.contains("\"frags\":[{\"netmem\":\"" + word + "\",\"len\":1448,\"offset\":0}]"), out);
    }

    @Test
    void peopleAreToldTheSame() {
        Ran ran = Ran.of("state", "two-packets", "--at", "100");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().startsWith("after fact 100 ("), ran.out());
        assertTrue(ran.out().contains("rx queue 1 (bound): headers posted"), ran.out());
    }

    @Test
    void aFactThatDoesNotHappenIsExitThree() {
        Ran ran = Ran.of("state", "two-packets", "--at", "999999");
        assertEquals(3, ran.status());
        assertEquals("fact 999999 does not happen: the last one of this run is " + (facts().size() - 1), ran.err());
        assertEquals(2, Ran.of("state", "two-packets", "--at", "-1").status());
    }
}
