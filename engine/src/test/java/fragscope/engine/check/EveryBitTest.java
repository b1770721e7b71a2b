// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.helper.Version;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Branches;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each of the 64 bits of a frag's word in netmem, flipped in a branch of its own. */
class EveryBitTest {

    /** What a branch comes to: the word, how it ends, and each helper's verdict, value and fault. */
    private record Outcome(long word, long hash, List<String> helpers) {
    }

    private final Run run = Run.of(Scenario.defaults().with(Map.of("queues", 2, "ring", 8)), Objects.requireNonNull(
            Presets.named("netmem")), TrafficGenerator.packets("every bit", Traffic.defaults(), 1), layouts("6.18"));
    private final Recording main = run.recording().recordAll();
    private final FragSides sides = new FragSides(EveryBitTest::layouts);
    private final int skb;
    private final long word;
    private final long at;

    EveryBitTest() {
        Cursor cursor = main.cursor();
        long added = 0;
        while (cursor.log(added).kind(cursor.indexOf(added)) != Kind.FRAG_ADDED) {
            added++;
        }
        at = Branches.boundary(main, added);
        skb = (int) cursor.log(added).component(cursor.indexOf(added), 0);
        word = word(main, at);
    }

    private static Layouts layouts(String kernel) {
        return LayoutsJson.read(Assets.text("layouts/" + kernel + ".json"), kernel);
    }

    private static Host host(Recording recording, long position) {
        Cursor cursor = recording.cursor();
        cursor.seek(position);
        return ((RxMachine) cursor.machine()).host();
    }

    private long word(Recording recording, long position) {
        Host host = host(recording, position);
        return host.infos().word(host.skbs().headFrame.ref(skb), 0);
    }

    private List<String> helpers(Recording recording, long position, Version version) {
        List<String> said = new ArrayList<>();
        for (Cell cell : new CalledNow(host(recording, position), sides).on(skb, version)) {
            said.add(version + " " + cell.helper() + ": " + cell.verdict().words() + " " + cell.value() + " "
                    + cell.fault());
        }
        return said;
    }

    private Outcome flipped(int bit) {
        Run with = run.with(new Intervention.FlipBits(at, skb, 0, 1L << bit, word));
        Recording branch = Branches.fork(main, with, at).recordAll();
        List<String> helpers = helpers(branch, at + 1, Version.FOR_PAGES);
        helpers.addAll(helpers(branch, at + 1, Version.AS_CHANGED));
        return new Outcome(word(branch, at + 1), branch.endHash(), helpers);
    }

    @Test
    void eachOfThe64BitsIsABranchWithTheSameOutcomeOfEachHelperEveryTime() {
        List<String> whole = helpers(main, at, Version.FOR_PAGES);
        whole.addAll(helpers(main, at, Version.AS_CHANGED));
        assertTrue(whole.size() > 40, whole.size() + " helpers");
        Set<Long> ends = new TreeSet<>();
        Set<List<String>> different = new HashSet<>();
        Host host = host(main, at);
        int neighbours = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            Outcome once = flipped(bit);
            assertEquals(word ^ 1L << bit, once.word(), "bit " + bit);
            assertEquals(whole.size(), once.helpers().size(), "bit " + bit + " has an outcome of each helper");
            assertNotEquals(main.endHash(), once.hash(), "bit " + bit);
            boolean another = host.buffers().exact(host.encoding().buffer(once.word()));
            assertEquals(another, whole.equals(once.helpers()), "bit " + bit + " makes a difference to some helper "
                    + "unless the word then names another net_iov");
            neighbours += another ? 1 : 0;
            assertEquals(once, flipped(bit), "bit " + bit + ", the second time");
            ends.add(once.hash());
            different.add(once.helpers());
        }
        System.out.println("64 bits flipped: " + ends.size() + " different ends, " + different.size()
                + " different outcomes of " + whole.size() / 2 + " helpers in two versions, " + neighbours
                + " lead to another net_iov");
        assertEquals(Long.SIZE, ends.size(), "no two branches end in the same world");
        assertTrue(neighbours > 0 && neighbours < 10, neighbours + " bits lead to another net_iov");
        assertTrue(different.size() > 1);
    }
}
