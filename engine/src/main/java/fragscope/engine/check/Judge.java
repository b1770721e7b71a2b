// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import java.util.List;

/** Applies {@link Verdict#rules}, in their order. */
final class Judge {

    private static final List<Verdict.Rule> RULES = Verdict.rules();

    private Judge() {
    }

    /**
     * Decides.
     *
     * @param run the execution
     * @param without what becomes of the design's buffers when nothing is executed
     * @param host the same helper in the same version on host pages
     * @param hostWithout nothing executed on host pages
     */
    static Verdict.Rule of(Probe probe, Execution run, Aftermath without, Execution host, Aftermath hostWithout) {
        Seen seen = run.seen();
        Seen right = host.seen();
        if (seen.fault() != null) {
            return rule("faults");
        }
        if (!seen.damages().isEmpty() || !seen.strays().isEmpty()) {
            return rule("damages");
        }
        // a helper that is for one kind of memory only has nothing to be compared with on host pages
        boolean comparable = right.fault() == null;
        if (seen.refuses() && !(comparable && right.refuses()) && !seen.output().hasRemaining() && left(seen)) {
            return rule("refuses");
        }
        if (comparable && miscounts(seen, right)) {
            return rule("miscounts");
        }
        if (comparable && without.sameAs(hostWithout)
                && !run.aftermath().other(without, host.aftermath(), hostWithout).isEmpty()) {
            return rule("aftermath");
        }
        if (!comparable || seen.meaning() == right.meaning() && seen.output().equals(right.output())
                && seen.data().equals(right.data())) {
            return rule("equal");
        }
        return rule(headersOnly(seen, right) ? "headers" : "otherwise");
    }

    /** All is as it was, or the skb is gone as a whole. */
    private static boolean left(Seen seen) {
        return seen.freed()
                || seen.unchanged() && seen.binding() == 0 && seen.changes().stream().allMatch(n -> n == 0);
    }

    /** Buffer by buffer; where the binding is counted instead of its buffers, in all. */
    private static boolean miscounts(Seen seen, Seen right) {
        if (seen.binding() == 0) {
            return !seen.changes().equals(right.changes());
        }
        int buffers = seen.changes().size() / 2;
        boolean released = !seen.changes().subList(buffers, 2 * buffers).equals(
                right.changes().subList(buffers, 2 * buffers));
        return released || sum(seen.changes().subList(0, buffers)) + seen.binding() != sum(
                right.changes().subList(0, buffers));
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static boolean headersOnly(Seen seen, Seen right) {
        int given = seen.output().remaining();
        return given > 0 && given < right.output().remaining() && seen.output().equals(
                right.output().duplicate().limit(given)) && (seen.value() == given || seen.refuses());
    }

    private static Verdict.Rule rule(String name) {
        return RULES.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }
}
