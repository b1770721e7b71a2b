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
 * @param unmarked true when an skb counts as readable and has a frag that the CPU has no address for
 * @param left references left on each buffer of the design
 * @param released how often each was let go
 * @param warnings WARN_ONs on the way
 */
record Aftermath(@Nullable Fault fault, int usedFree, boolean unmarked, List<Long> left, List<Integer> released,
        List<String> warnings) {

    /** Not executed. */
    static final Aftermath NOT_SEEN = new Aftermath(null, Truth.NONE, false, List.of(), List.of(),
            List.of());

    static Aftermath of(Execution execution, Scene scene, Memory memory) {
        List<Long> alive = new ArrayList<>(List.of(scene.skb(), scene.peer(), scene.empty()));
        if (scene.plan().cloned()) {
            alive.add(1, scene.twin());
        }
        execution.results().stream().filter(skb -> !alive.contains(skb)).forEach(alive::add);
        // first those that give their buffers to a pool: the order that hurts those who still have them
        alive.sort(Comparator.comparing(skb -> Truth.read(memory, skb, scene.structs().skbPpRecycle) == 0));
        boolean unmarked = unmarked(scene, memory, alive);
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
        return new Aftermath(fault, usedFree, unmarked, left, released,
                List.copyOf(warnings.subList(warned, warnings.size())));
    }

    private static boolean unmarked(Scene scene, Memory memory, List<Long> alive) {
        Structs s = scene.structs();
        if (!s.hasUnreadable || scene.side().cpuAddress(0) != 0) {
            return false;
        }
        for (long skb : alive) {
            if (memory.areaOf(skb) == null || Truth.read(memory, skb, s.skbUnreadable) != 0
                    || Truth.read(memory, skb, s.skbUsers) == 0) {
                continue;
            }
            for (int buffer : buffers(scene, memory, skb)) {
                if (buffer >= 0 && buffer < Scene.BUFFERS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The buffers that an skb's frags name. */
    private static List<Integer> buffers(Scene scene, Memory memory, long skb) {
        Structs s = scene.structs();
        List<Integer> buffers = new ArrayList<>();
        long info = Truth.read(memory, skb, s.skbHead) + Truth.read(memory, skb, s.skbEnd);
        if (memory.areaOf(info) != null) {
            for (int i = 0; i < Math.min(Truth.read(memory, info, s.nrFrags), Structs.MAX_SKB_FRAGS); i++) {
                buffers.add(Truth.bufferOf(scene, Truth.frag(scene, memory, info, i).word()));
            }
        }
        return buffers;
    }

    /** A buffer that was let go and is still named by a frag of a living skb. */
    private static int inUse(Execution execution, Scene scene, Memory memory, List<Long> alive) {
        Structs s = scene.structs();
        for (long skb : alive) {
            if (memory.areaOf(skb) == null || Truth.read(memory, skb, s.skbUsers) == 0) {
                continue;
            }
            for (int buffer : buffers(scene, memory, skb)) {
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
        if (unmarked && !without.unmarked) {
            return "an skb counts as readable and has a frag that cannot be read";
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
