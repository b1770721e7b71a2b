// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.SetupFact;
import fragscope.engine.memory.BusChunk;
import fragscope.engine.time.Choices;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Mix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds after any sequence of allocations, references and frees. */
class PoolPropertyTest {

    private static final long OP = Mix.salt("pool-op");
    private static final long WHICH = Mix.salt("pool-which");
    private static final int SEEDS = 40;
    private static final int OPERATIONS = 1000;

    /** Small numbers, so that every path is taken: a cache of 8, refills and bulks of 4, rings of 6. */
    private final PoolLimits small = new PoolLimits(8, 4, 4, 6);
    private final Set<Long> seen = new HashSet<>();

    @Test
    void everyBufferHasOneOwnerAndThePoolCountsAllOutsideTheAllocator() {
        long refilled = 0;
        long exhausted = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            PoolRig rig = new PoolRig(37,
                    List.of(new BusChunk(0x4_8000_0000L, 11 * 4096), new BusChunk(0x4_9000_0000L, 70 * 4096)), small);
            exhausted += run(rig, new SeededChoices(seed), "seed " + seed);
            refilled += rig.pools.stats().allocRefill.get(rig.hostPool);
        }
        assertTrue(refilled > SEEDS, "the ring was hardly used");
        assertTrue(exhausted > SEEDS, "the allocators were hardly exhausted");
    }

    private int run(PoolRig rig, Choices choices, String seed) {
        List<Long> held = new ArrayList<>(); // one entry a reference
        int failed = 0;
        for (int op = 0; op < OPERATIONS; op++) {
            int what = choices.pick(OP, op, 100);
            int lean = op / 250 % 2 == 0 ? 80 : 25; // fill up, then drain, twice
            if (what < lean) {
                long word = rig.pools.alloc(what % 2 == 0 ? rig.hostPool : rig.devicePool);
                if (word == 0) {
                    failed++;
                } else {
                    assertTrue(!held.contains(word), () -> seed + ": handed out twice: " + Long.toHexString(word));
                    held.add(word);
                }
            } else if (!held.isEmpty()) {
                int which = choices.pick(WHICH, op, held.size());
                if (what % 10 == 0) {
                    rig.buffers.addRef(held.get(which));
                    rig.facts.say(new SetupFact.RunStarted());
                    held.add(held.get(which));
                } else {
                    rig.pools.put(held.remove(which), what % 3 == 0);
                }
            }
            check(rig, held, seed + " operation " + op);
        }
        assertTrue(rig.world.closed());
        return failed;
    }

    private void check(PoolRig rig, List<Long> held, String when) {
        seen.clear();
        int[] out = new int[2];
        for (Long word : held) {
            if (seen.add(word)) {
                out[rig.buffers.device(word) ? 1 : 0]++;
            }
        }
        checkPool(rig, rig.hostPool, out[0], rig.pages.rows() - rig.pages.freeFrames(), when);
        checkPool(rig, rig.devicePool, out[1], rig.genPool.taken(), when);
        for (Long word : held) {
            assertEquals(held.stream().filter(word::equals).count(), rig.buffers.refs(word), when);
        }
    }

    private void checkPool(PoolRig rig, int pool, int out, int outsideTheAllocator, String when) {
        for (int i = 0; i < rig.pools.cache().count(pool); i++) {
            idle(rig, pool, rig.pools.cache().at(pool, i), when);
        }
        for (int i = 0; i < rig.pools.ring().count(pool); i++) {
            idle(rig, pool, rig.pools.ring().at(pool, i), when);
        }
        assertEquals(out + rig.pools.idle(pool), rig.pools.inflight(pool), when);
        assertEquals(outsideTheAllocator, rig.pools.inflight(pool), when);
    }

    private void idle(PoolRig rig, int pool, long word, String when) {
        assertTrue(seen.add(word), () -> when + ": two owners of " + Long.toHexString(word));
        assertEquals(pool, rig.pools.poolOf(word), when);
        assertEquals(1, rig.buffers.refs(word), when);
    }

    @Test
    void undoingEveryWriteGivesTheEmptyWorld() {
        PoolRig rig = PoolRig.ofDevicePages(32);
        rig.putAll(rig.take(rig.hostPool, 200), false);
        rig.putAll(rig.take(rig.devicePool, 32), true);
        rig.pools.destroy(rig.hostPool);
        rig.world.applyXor(rig.world.journal(), 0, rig.world.journal().count());
        for (int cell = 0; cell < rig.world.size(); cell++) {
            assertEquals(0, rig.world.cell(cell));
        }
    }
}
