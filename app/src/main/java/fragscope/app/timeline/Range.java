// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

/**
 * Which facts the timeline shows, and where.
 *
 * @param first the fact at the left edge, may be between two
 * @param count how many fit, at least {@link #LEAST}
 * @param total facts that there are
 */
record Range(double first, double count, long total) {

    /** The nearest view. */
    static final double LEAST = 20;

    Range {
        count = Math.clamp(count, LEAST, Math.max(LEAST, (double) total));
        first = Math.clamp(first, 0, Math.max(0, total - count));
    }

    /** All of a run. */
    static Range whole(long total) {
        return new Range(0, total, total);
    }

    boolean isWhole() {
        return count >= total;
    }

    /** Another number of facts; a view of the whole run stays one. */
    Range of(long newTotal) {
        return isWhole() ? whole(newTotal) : new Range(first, count, newTotal);
    }

    /** Nearer ({@code factor < 1}) or further, keeping the fact at a share of the width where it is. */
    Range zoomed(double factor, double share) {
        double kept = first + share * count;
        double newCount = Math.clamp(count * factor, LEAST, Math.max(LEAST, (double) total));
        return new Range(kept - share * newCount, newCount, total);
    }

    /** Moved by a share of what is shown. */
    Range panned(double share) {
        return new Range(first + share * count, count, total);
    }

    /** Moved as little as brings a fact into view, with some room beside it. */
    Range showing(double fact) {
        double room = count * 0.1;
        if (fact < first) {
            return new Range(fact - room, count, total);
        }
        return fact + 1 > first + count ? new Range(fact + 1 + room - count, count, total) : this;
    }

    /** Where a fact lies in a width. */
    double x(double fact, double width) {
        return (fact - first) / count * width;
    }

    /** The fact at a place, within the run. */
    long factAt(double x, double width) {
        return (long) Math.clamp(Math.floor(first + x / width * count), 0, Math.max(0, total - 1.0));
    }
}
