// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.pool.Buffers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a fact counts when two runs are compared. Two runs may take another of several equal buffers, or another
 * free row, for the same thing: that is chance and no difference. What kind of thing a word names, and all other
 * values, is one.
 */
final class Sameness {

    /** Rows and places by which the model tells equal things apart. */
    private static final Set<String> WHICH_OF_EQUALS = Set.of("skb", "into", "held", "completion", "token", "slot",
            "areaOffset", "fragOffset");
    private static final Set<String> WORDS = Set.of("netmem", "to");
    private static final Set<String> PLACES = Set.of("rxq", "pool", "sock");
    private static final String BUS_ADDRESS = "dmaAddr";
    private static final int NO_PLACE = -1;

    private final Buffers buffers;
    private final Map<Kind, Integer> places = new EnumMap<>(Kind.class);

    Sameness(Buffers buffers) {
        this.buffers = buffers;
        for (Kind kind : Kind.values()) {
            places.put(kind, place(kind));
        }
    }

    private static int place(Kind kind) {
        for (int i = 0; i < kind.components().size(); i++) {
            if (PLACES.contains(kind.components().get(i))) {
                return i;
            }
        }
        return NO_PLACE;
    }

    /** Queue, pool or socket, plus 1, of a fact that is about no packet: counts within one, not over all; else 0. */
    int place(FactLog log, int index) {
        int which = places.getOrDefault(log.kind(index), NO_PLACE);
        return which == NO_PLACE ? 0 : (int) (log.component(index, which) + 1) & 0xff;
    }

    /** Facts with the same digest are taken for the same. */
    int digest(FactLog log, int index) {
        long digest = 0;
        List<String> names = log.kind(index).components();
        for (int i = 0; i < names.size(); i++) {
            long value = canonical(names.get(i), log.component(index, i));
            digest = (digest ^ value) * 0x9e37_79b9_7f4a_7c15L;
            digest ^= digest >>> 29;
        }
        return (int) (digest ^ digest >>> 32);
    }

    /** The value that counts. */
    long canonical(String name, long value) {
        if (WHICH_OF_EQUALS.contains(name)) {
            return 0;
        }
        if (WORDS.contains(name)) {
            return value == 0 ? 0 : 8 | nature(value);
        }
        return name.equals(BUS_ADDRESS) ? value >= KernelMap.DEVICE_BUS ? 1 : 0 : value;
    }

    /**
     * What kind of word: whether it names bound memory, whether it could be a struct page's address, and its
     * bit 0.
     */
    private long nature(long word) {
        boolean page = word >= KernelMap.VMEMMAP && word < KernelMap.VMEMMAP + (1L << 40);
        return (buffers.device(word) ? 4 : 0) | (page ? 2 : 0) | (word & 1);
    }
}
