// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inquiry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is there of an answer. Asked for on one thread, given on another; the asker looks again at each pulse.
 *
 * @param <T> what the answer is; never changes once it is given
 */
public final class Answer<T> {

    private volatile @Nullable T value;
    private volatile @Nullable String failure;
    private volatile double progress;
    private volatile boolean cancelled;
    private volatile boolean done;

    Answer() {
    }

    /** The answer, once it is there; questions may give what they have so far while they go on. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Whether nothing more will come: it is whole, it failed, or it was given up. */
    public boolean done() {
        return done;
    }

    /** Why there will be no answer; empty while there may be one. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** How far it is, 0 to 1. */
    public double progress() {
        return progress;
    }

    /** Nobody wants it any more. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether nobody wants it any more: who answers asks this every few milliseconds. */
    public boolean cancelled() {
        return cancelled;
    }

    /** What there is so far; for who answers. */
    public void give(T part, double share) {
        value = part;
        progress = share;
    }

    void end(@Nullable String why) {
        failure = why;
        done = true;
    }
}
