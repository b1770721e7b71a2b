// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.helper.Event;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.Helper;
import fragscope.engine.helper.Helpers;
import fragscope.engine.helper.Memory;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.Structs;
import fragscope.engine.helper.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the buffers when all skbs are freed after an execution: the first consequence of a wrong count or
 * word.
 *
 * @param fault where freeing ends, or null
 * @param usedFree the first buffer that was let go while an skb still had it, or {@link Truth#NONE}
 * @param left references left on each buffer of the design
 * @param released how often each was let go
 * @param warnings WARN_ONs on the way
 */
record Aftermath(@Nullable Fault fault, int usedFree, List<Long> left, List<Integer> released, List<String> warnings) {

    /** Not executed. */
    static final Aftermath NOT_SEEN = new Aftermath(null, Truth.NONE, List.of(), List.of(), List.of());

    static Aftermath of(Execution execution, Scene scene, Memory memory) {
        List<Long> alive = new ArrayList<>(List.of(scene.skb(), scene.peer(), scene.empty()));
        if (scene.plan().cloned()) {
            alive.add(1, scene.twin());
        }
        execution.results().stream().filter(skb -> !alive.contains(skb)).forEach(alive::add);
        // first those that give their buffers to a pool: the order that hurts those who still have them
        alive.sort(Comparator.comparing(skb -> Truth.read(memory, skb, scene.structs().skbPpRecycle) == 0));
        Fault fault = null;
        int usedFree = Truth.NONE;
        Helper free = Helpers.kfreeSkb();
        Helper putPage = Helpers.ppPut();
        for (int i = 0; i < Scene.BUFFERS; i++) { // the user gives back what it was given
            for (long n = execution.tokens(i); n > 0; n--) {
                execution.cpu().call(putPage, scene.side().word(i));
            }
        }
        if (execution.headStolen()) {
            alive.remove(Long.valueOf(scene.skb()));
        }
        int warned = execution.cpu().warnings().size();
        while (!alive.isEmpty() && fault == null) {
            long skb = alive.remove(0);
            if (!execution.cpu().events().contains(new Event(Event.Kind.SKB_FREED, skb))) {
                try {
                    execution.cpu().call(free, skb);
                } catch (Fault e) {
                    fault = e;
                }
            }
            if (usedFree == Truth.NONE) {
                usedFree = inUse(execution, scene, memory, alive);
            }
        }
        List<Long> left = new ArrayList<>();
        List<Integer> released = new ArrayList<>();
        for (int i = 0; i < Scene.BUFFERS; i++) {
            left.add(execution.holds(i));
            released.add(execution.released(i));
        }
        List<String> warnings = execution.cpu().warnings();
        return new Aftermath(fault, usedFree, left, released, List.copyOf(warnings.subList(warned, warnings.size())));
    }

    /** A buffer that was let go and is still named by a frag of a living skb. */
    private static int inUse(Execution execution, Scene scene, Memory memory, List<Long> alive) {
        Structs s = scene.structs();
        for (long skb : alive) {
            if (memory.areaOf(skb) == null || Truth.read(memory, skb, s.skbUsers) == 0) {
                continue;
            }
            long info = Truth.read(memory, skb, s.skbHead) + Truth.read(memory, skb, s.skbEnd);
            if (memory.areaOf(info) == null) {
                continue;
            }
            for (int i = 0; i < Math.min(Truth.read(memory, info, s.nrFrags), Structs.MAX_SKB_FRAGS); i++) {
                int buffer = Truth.bufferOf(scene, Truth.frag(scene, memory, info, i).word());
                if (buffer >= 0 && buffer < Scene.BUFFERS && execution.released(buffer) > 0) {
                    return buffer;
                }
            }
        }
        return Truth.NONE;
    }

    /** True when nothing is wrong without a helper: then what is wrong after one is its doing. */
    boolean sameAs(Aftermath host) {
        return fault == null && host.fault == null && usedFree == host.usedFree && left.equals(host.left)
                && released.equals(host.released);
    }

    /**
     * What ends otherwise than without the helper, apart from what the helper changes on host pages; empty when all is
     * well.
     *
     * @param without the same design and version, nothing executed before
     * @param host the helper on host pages
     * @param hostWithout nothing on host pages
     */
    String other(Aftermath without, Aftermath host, Aftermath hostWithout) {
        if (fault != null) {
            return "freeing the skbs: " + Cell.words(fault);
        }
        if (usedFree != host.usedFree) {
            return usedFree == Truth.NONE
                    ? "buffer " + host.usedFree + " is kept, which on host pages is let go"
                    : "buffer " + usedFree + " is let go while an skb still has it";
        }
        if (left.isEmpty() || host.left.isEmpty()) {
            return "";
        }
        for (int i = 0; i < left.size(); i++) {
            long more = left.get(i) - without.left.get(i) - (host.left.get(i) - hostWithout.left.get(i));
            int often = released.get(i) - without.released.get(i)
                    - (host.released.get(i) - hostWithout.released.get(i));
            if (often > 0) {
                return "buffer " + i + " is let go " + (released.get(i) > 1 ? "twice" : "though a reference is held");
            }
            if (more != 0 || often < 0) {
                return "buffer " + i + (more > 0 || often < 0 ? " is never let go" : " has references too few");
            }
        }
        boolean expected = !without.warnings.isEmpty() || !host.warnings.isEmpty();
        return warnings.isEmpty() || expected ? "" : "WARN in " + warnings.get(0);
    }
}
