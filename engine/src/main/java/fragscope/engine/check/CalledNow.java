// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.design.FragSides;
import fragscope.engine.design.Host;
import fragscope.engine.helper.SkbPlan;
import fragscope.engine.helper.Version;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.skb.Skbs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * "If called now": each helper executed on a copy of an skb of a run, at the run's present moment.
 *
 * <p>The copy has the skb's frags, their lens and offsets, its chain and marks, in memory of its own: the buffers are
 * others, the design and its code are the same. A frag whose word is one bit away from a buffer's has that bit flipped
 * in the copy too; a word that is none of the design's is copied as it is.
 */
public final class CalledNow {

    private static final int CHECKSUM_UNNECESSARY = 1;
    private static final int MOST_LINEAR = 1500; // what the copy's linear part has room for
    private static final int BUFFERS = 22;

    private final Host host;
    private final FragSides sides;
    private final HelperTable table = new HelperTable();
    private final Map<Long, Integer> indices = new LinkedHashMap<>();
    private final Map<Integer, Long> flips = new LinkedHashMap<>();
    private final Map<Integer, Long> raw = new LinkedHashMap<>();

    /** Over the machine at its present moment; {@code sides} knows the layouts of its kernel. */
    public CalledNow(Host host, FragSides sides) {
        this.host = host;
        this.sides = sides;
    }

    /** What each helper in this version would make of an skb in use: a cell a helper that its callers would call. */
    public List<Cell> on(int skb, Version version) {
        SkbPlan plan = plan(skb);
        return table.on(sides.of(host.design(), version), plan, scene -> scene.withWords(flips, raw));
    }

    /** One of these cells with every step that the CPU takes. */
    public Cell recorded(int skb, Version version, String helper) {
        SkbPlan plan = plan(skb);
        return table.recorded(sides.of(host.design(), version), helper, plan, scene -> scene.withWords(flips, raw));
    }

    private SkbPlan plan(int skb) {
        indices.clear();
        flips.clear();
        raw.clear();
        int headlen = host.skbs().headlen(skb);
        boolean headers = headlen >= SkbPlan.HEADER_BYTES;
        int linear = Math.min(MOST_LINEAR, headers ? headlen - SkbPlan.HEADER_BYTES : headlen);
        List<List<SkbPlan.Part>> chained = new ArrayList<>();
        int frame = host.skbs().headFrame.ref(skb);
        int next = host.skbs().rowOf(host.infos().fragList.get(frame));
        while (next != Skbs.NO_ROW) {
            chained.add(parts(next, false));
            next = host.skbs().rowOf(host.skbs().next.get(next));
        }
        return new SkbPlan("now", linear, headers, parts(skb, true), host.skbs().ppRecycle.is(skb),
                CHECKSUM_UNNECESSARY, false, chained);
    }

    private List<SkbPlan.Part> parts(int skb, boolean first) {
        int frame = host.skbs().headFrame.ref(skb);
        List<SkbPlan.Part> parts = new ArrayList<>();
        for (int i = 0; i < host.infos().nrFrags.getInt(frame); i++) {
            long word = host.infos().word(frame, i);
            long right = nearest(word);
            if (first && right == 0) {
                raw.put(i, word);
            } else if (first && right != word) {
                flips.put(i, right ^ word);
            }
            long netmem = host.encoding().buffer(right == 0 ? word : right);
            int index = indices.computeIfAbsent(netmem, n -> indices.size() % BUFFERS);
            boolean mixed = host.design().bindsQueue() && right != 0 && !host.buffers().device(netmem);
            int offset = host.infos().offset(frame, i) & (KernelMap.PAGE_SIZE - 1);
            parts.add(new SkbPlan.Part(index, mixed, offset, host.infos().len(frame, i)));
        }
        return parts;
    }

    /** The word, or the one with one bit other that names a buffer; 0 when there is none. */
    private long nearest(long word) {
        if (names(word)) {
            return word;
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if (names(word ^ 1L << bit)) {
                return word ^ 1L << bit;
            }
        }
        return 0;
    }

    private boolean names(long word) {
        return word != 0 && host.buffers().exact(host.encoding().buffer(word));
    }
}
