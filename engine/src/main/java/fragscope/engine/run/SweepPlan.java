// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep goes through: every combination of designs, values of scenario fields, and seeds. Combinations are
 * numbered from 0; the seed changes fastest, then the last field, the design slowest.
 *
 * @param source  a capture, a scenario file, a session, or a built-in scenario's name
 * @param designs presets or files; empty for the scenario's own design
 * @param seeds   empty for the scenario's own seed
 * @param set     values by scenario field, in the order in which they were written
 * @param until   where each run ends early: a number of facts or a time; "" for its own end
 */
public record SweepPlan(String source, List<String> designs, Optional<SweepValues> seeds, Map<String, SweepValues> set,
        String until) {

    public SweepPlan {
        designs = List.copyOf(designs);
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /** How many runs that is, however many. */
    public BigInteger runs() {
        BigInteger product = BigInteger.valueOf(Math.max(1, designs.size()));
        for (SweepValues values : set.values()) {
            product = product.multiply(BigInteger.valueOf(values.count()));
        }
        return product.multiply(BigInteger.valueOf(seeds.map(SweepValues::count).orElse(1L)));
    }

    /**
     * What one run changes in the scenario, the design included where the plan names any.
     *
     * @param number 0 to {@link #runs} - 1
     * @return values by field as {@link Scenario#with(Map)} takes them, in the order design, fields, seed
     */
    public Map<String, String> changes(long number) {
        long rest = number;
        Map<String, String> backwards = new LinkedHashMap<>();
        if (seeds.isPresent()) {
            rest = take(rest, "seed", seeds.get(), backwards);
        }
        for (Map.Entry<String, SweepValues> axis : set.entrySet().stream().toList().reversed()) {
            rest = take(rest, axis.getKey(), axis.getValue(), backwards);
        }
        if (!designs.isEmpty()) {
            backwards.put("design", designs.get(Math.toIntExact(rest)));
        }
        Map<String, String> changes = new LinkedHashMap<>();
        backwards.entrySet().stream().toList().reversed().forEach(e -> changes.put(e.getKey(), e.getValue()));
        return changes;
    }

    private static long take(long number, String field, SweepValues values, Map<String, String> to) {
        to.put(field, values.value(number % values.count()));
        return number / values.count();
    }
}
