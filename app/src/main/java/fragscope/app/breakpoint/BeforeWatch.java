// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

/** Each fact just before one of another watch's. */
final class BeforeWatch implements Watch {

    private final Watch watch;
    private final long facts;

    /** A watch over so many facts. */
    BeforeWatch(Watch watch, long facts) {
        this.watch = watch;
        this.facts = facts;
    }

    @Override
    public boolean prefiltered() {
        return watch.prefiltered();
    }

    @Override
    public boolean mayHit(long from, long to) {
        return watch.mayHit(from + 1, Math.min(to + 1, facts));
    }

    @Override
    public long first(long from, long to) {
        return before(watch.first(from + 1, Math.min(to + 1, facts)));
    }

    @Override
    public long last(long from, long to) {
        return before(watch.last(from + 1, Math.min(to + 1, facts)));
    }

    private static long before(long fact) {
        return fact == NONE ? NONE : fact - 1;
    }
}
