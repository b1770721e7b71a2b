// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fragscope.engine.run.Intervention;
import fragscope.engine.run.SavedSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A session file holds what one changed and where one stood; what is wrong with it is said with its line. */
final class SessionJsonTest {

    private static String refused(String text) {
        return String.valueOf(assertThrows(InputException.class, () -> SessionJson.parse("s.json", text)).getMessage());
    }

    @Test
    void whatIsWrittenReadsTheSame() throws InputException {
        SavedSession session = new SavedSession("bulk-tcp", "ab12", "netmem", Map.of("ring", "16", "gro", "false"),
                List.of(new Intervention.FlipBits(42, 3, 1, 1L << 63, -2), new Intervention.SetColumn(50, "napi",
                        "phase", 1, 2, -1), new Intervention.DropPacket(60, 0), new Intervention.RepeatPacket(61, 4),
                        new Intervention.DelayPacket(62, 5, 1_000_000), new Intervention.SwapPackets(63, 6, 8),
                        new Intervention.KeepTokens(64, true), new Intervention.KeepTokens(65, false),
                        new Intervention.DelayDma(66, 9, 2_000_000), new Intervention.FailDma(67, 9),
                        new Intervention.ReturnTwice(68), new Intervention.LimitPool(69, 7, 12, 40),
                        new Intervention.UnbindRegion(70), new Intervention.RemoveDevice(71),
                        new Intervention.Steer(72, 0, 3), new Intervention.Steer(73, -1, 0)),
                421, List.of(new SavedSession.Mark(200, -5), new SavedSession.Mark(421, 7)), "expert", "skb:3",
                List.of("holds kind == frag_added", "off invariant"));
        assertEquals(session, SessionJson.parse("s.json", SessionJson.write(session)));
    }

    @Test
    void aMomentIsASmallFile() {
        SavedSession session = new SavedSession("bulk-tcp", "", "", Map.of(), List.of(), 0, List.of(), "", "");
        assertEquals("{\"fragscope_session\":1,\"source\":\"bulk-tcp\",\"fields\":{},\"interventions\":[],\"fact\":0,"
                + "\"trail\":[]}", SessionJson.write(session));
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        assertEquals("s.json line 1: fragscope_session is 2, of another version of the program; right would be 1",
                refused("{\"fragscope_session\":2,\"source\":\"x\"}"));
        assertEquals("s.json line 1: \"source\" is missing", refused("{\"fragscope_session\":1}"));
        assertEquals("s.json line 2: unknown field \"positon\"; known are fragscope_session, source, "
                + "capture_sha256, design, fields, interventions, fact, trail, level, selected, "
                + "breakpoints",
                refused("{\"fragscope_session\":1,\n\"positon\":4,\"source\":\"x\"}"));
        assertEquals("s.json line 1: packet is 0; packets are counted from 1", refused("{\"fragscope_session\":1,"
                + "\"source\":\"x\",\"interventions\":[{\"do\":\"drop_packet\",\"at\":4,\"packet\":0}]}"));
        assertEquals("s.json line 1: \"do\" is \"melt\"; right would be flip_bits, set_column, drop_packet, "
                + "repeat_packet, delay_packet, swap_packets, keep_tokens, delay_dma, fail_dma, return_twice, "
                + "limit_pool, unbind, "
                + "remove_device, steer",
                refused("{\"fragscope_session\":1,"
                        + "\"source\":\"x\",\"interventions\":[{\"do\":\"melt\",\"at\":4}]}"));
    }
}
