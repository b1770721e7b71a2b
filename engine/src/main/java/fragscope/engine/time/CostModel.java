// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cost model as data: the typical numbers, and those that somebody says otherwise, each with its source.
 *
 * @param changed numbers that are not the typical ones
 * @param sources where these come from; a number without one was given by hand
 */
public record CostModel(Map<CostNumber, Long> changed, Map<CostNumber, String> sources) {

    private static final String TYPICAL = "typical";
    private static final String BY_HAND = "given by hand";

    /** Keeps its own copies, without what is typical after all. */
    public CostModel {
        Map<CostNumber, Long> kept = new EnumMap<>(CostNumber.class);
        changed.forEach((number, value) -> {
            number.check(value);
            if (value != number.typical()) {
                kept.put(number, value);
            }
        });
        Map<CostNumber, String> said = new EnumMap<>(CostNumber.class);
        sources.forEach((number, source) -> {
            if (kept.containsKey(number) && !source.equals(BY_HAND)) {
                said.put(number, source);
            }
        });
        changed = Collections.unmodifiableMap(kept);
        sources = Collections.unmodifiableMap(said);
    }

    /** The typical one. */
    public static CostModel typical() {
        return new CostModel(Map.of(), Map.of());
    }

    /**
     * Reads {@code typical}, or {@code typical,irq_ps=2000000,skb_ps=40000}.
     *
     * @throws IllegalArgumentException the rest of a sentence that begins "cost_model is"
     */
    public static CostModel of(String text) {
        String[] parts = text.split(",", -1);
        if (!parts[0].equals(TYPICAL)) {
            throw new IllegalArgumentException("\"" + text
                    + "\"; right would be typical, typical,irq_ps=2000000, or a file that ends in .json");
        }
        Map<CostNumber, Long> changed = new EnumMap<>(CostNumber.class);
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", -1);
            if (pair.length != 2 || !pair[1].matches("[0-9]{1,16}")) {
                throw new IllegalArgumentException("\"" + parts[i] + "\" in \"" + text
                        + "\"; right would be a number's name and a whole number, as in irq_ps=2000000");
            }
            changed.put(number(pair[0]), Long.parseLong(pair[1]));
        }
        return new CostModel(changed, Map.of());
    }

    /**
     * The number of that name.
     *
     * @throws IllegalArgumentException saying which there are
     */
    public static CostNumber number(String word) {
        Map<String, CostNumber> known = new TreeMap<>();
        for (CostNumber number : CostNumber.values()) {
            known.put(number.word(), number);
        }
        CostNumber found = known.get(word);
        if (found == null) {
            throw new IllegalArgumentException("\"" + word + "\", no number of a cost model; known are "
                    + String.join(", ", known.keySet()));
        }
        return found;
    }

    /** The value of a number. */
    public long value(CostNumber number) {
        return changed.getOrDefault(number, number.typical());
    }

    /** Where the value comes from. */
    public String source(CostNumber number) {
        return changed.containsKey(number) ? sources.getOrDefault(number, BY_HAND) : number.source();
    }

    /** The costs that a machine runs with. */
    public Costs costs(boolean throughHostBridge) {
        return new Costs(value(CostNumber.NIC_PACKET_PS), value(CostNumber.HOST_LINK_BITS_PER_SEC),
                value(CostNumber.HOST_DMA_PS),
                value(throughHostBridge ? CostNumber.BRIDGE_LINK_BITS_PER_SEC : CostNumber.DEVICE_LINK_BITS_PER_SEC),
                value(throughHostBridge ? CostNumber.BRIDGE_DMA_PS : CostNumber.DEVICE_DMA_PS),
                (int) value(CostNumber.TLP_BYTES), value(CostNumber.IRQ_PS), value(CostNumber.SKB_PS),
                value(CostNumber.GRO_PS), value(CostNumber.STACK_PS), value(CostNumber.REFILL_PS),
                value(CostNumber.WAKEUP_PS), value(CostNumber.SYSCALL_PS), value(CostNumber.TOKEN_PS),
                value(CostNumber.COPY_BYTES_PER_SEC), value(CostNumber.DDIO_BYTES));
    }

    /** The text that {@link #of} reads; sources of changed numbers are not in it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(TYPICAL);
        changed.forEach((number, value) -> text.append(',').append(number.word()).append('=').append(value));
        return text.toString();
    }
}
