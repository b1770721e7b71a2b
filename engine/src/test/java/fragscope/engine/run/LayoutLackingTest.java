// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fragscope.engine.design.Presets;
import fragscope.engine.memory.LayoutLacking;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import fragscope.engine.packet.Gaps;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Layouts that lack what a machine rests on are refused with the struct and the member. */
final class LayoutLackingTest {

    private static String refused(String struct, UnaryOperator<StructLayout> change) {
        Layouts all = BundledLayouts.of("6.18");
        List<StructLayout> structs = all.structs().stream().map(
                s -> s.name().equals(struct) ? change.apply(s) : s).toList();
        Run run = Run.of(Scenario.defaults().with("ring", 8), Objects.requireNonNull(Presets.named("netmem")),
                TrafficGenerator.packets("one",
                        new Traffic(1, 1, 1448, 1448, 1, 0, 25, 0, true, true, true, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0,
                                Gaps.FIXED),
                        1),
                new Layouts(all.kernel(), all.source(), structs));
        return String.valueOf(assertThrows(LayoutLacking.class, run::machine).getMessage());
    }

    private static StructLayout with(StructLayout s, UnaryOperator<Member> change) {
        return new StructLayout(s.name(), s.size(), s.members().stream().map(change).toList());
    }

    @Test
    void aMemberThatIsMissing() {
        assertEquals("struct page has no member \"pp_magic\"", refused("page", s -> new StructLayout("page", s.size(),
                s.members().stream().filter(m -> !m.name().equals("pp_magic")).toList())));
    }

    @Test
    void aMemberThatIsNoWordOfItsOwn() {
        assertEquals("struct sk_buff has member \"head\" of 64 bits at bit 1504, which is no word of its own",
                refused("sk_buff", s -> with(s, m -> m.name().equals("head")
                        ? new Member("head", m.type(), 1504, 64)
                        : m)));
    }

    @Test
    void anArrayThatIsTooShort() {
        assertEquals("struct skb_shared_info has 200 bytes and no room for \"frags[9].len\" at byte 200",
                refused("skb_shared_info", s -> new StructLayout(s.name(), 200, s.members().stream().map(
                        m -> m.name().equals("frags") ? new Member("frags", m.type(), m.bitOffset(), 8) : m).filter(
                                m -> m.bitOffset() + m.bitSize() <= 1600).toList())));
    }
}
