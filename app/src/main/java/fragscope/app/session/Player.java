// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

/**
 * Moves a session on as time passes, and by steps. It only chooses moments; what is there was recorded.
 *
 * <p>At speed 1 a fact takes {@link #SECONDS_PER_FACT}; faster than {@link #MOVES_UP_TO} facts a second nothing is seen
 * to move any more and whole facts follow each other.
 */
public final class Player {

    /** How long one fact's movement takes at speed 1. */
    public static final double SECONDS_PER_FACT = 0.9;
    /** The slowest speed. */
    public static final double SLOWEST = 0.01;
    /** The fastest speed. */
    public static final double FASTEST = 10_000;

    private static final double MOVES_UP_TO = 15;

    private final Session session;
    private double carry;
    private long until = Long.MAX_VALUE;
    private double pace;

    public Player(Session session) {
        this.session = session;
    }

    /**
     * Lets real time pass while the session plays.
     *
     * @param seconds since the last call; long pauses count as a tenth of a second
     */
    public void pass(double seconds) {
        if (!session.playingProperty().get() || !session.hasMoment() || session.seekingProperty().get()) {
            return;
        }
        double speed = Math.max(pace, session.speedProperty().get());
        double moved = Math.min(seconds, 0.1) * speed / SECONDS_PER_FACT;
        boolean moves = speed / SECONDS_PER_FACT <= MOVES_UP_TO;
        double at = session.phaseProperty().get() + moved + carry;
        long whole = (long) at;
        double part = at - whole;
        carry = moves ? 0 : part;
        if (session.fact() + whole >= until) {
            session.seek(until);
            stop();
        } else if (session.fact() + whole >= session.facts() - 1) {
            atEnd();
        } else {
            session.seek(session.fact() + whole, moves ? part : 0);
        }
    }

    private void atEnd() {
        session.seek(session.facts() - 1);
        if (session.completeProperty().get()) {
            session.playingProperty().set(false);
        }
    }

    /** Plays or pauses; at the run's end it begins anew. */
    public void toggle() {
        boolean start = !session.playingProperty().get();
        if (start && session.completeProperty().get() && session.fact() >= session.facts() - 1) {
            session.seek(0);
        }
        carry = 0;
        until = Long.MAX_VALUE;
        pace = 0;
        session.playingProperty().set(start && session.hasMoment());
    }

    /** Plays until a fact and pauses there; one that has happened already is gone to at once. */
    public void runTo(long fact) {
        carry = 0;
        if (fact <= session.fact()) {
            stop();
            session.seek(fact);
        } else {
            until = fact;
            pace = 0;
            session.playingProperty().set(session.hasMoment());
        }
    }

    /** The same, but fast enough to be there after so many seconds, wherever that is. */
    public void runTo(long fact, double seconds) {
        runTo(fact);
        pace = (fact - session.fact()) * SECONDS_PER_FACT / seconds;
    }

    private void stop() {
        until = Long.MAX_VALUE;
        pace = 0;
        session.playingProperty().set(false);
    }

    /** One step forward or back, in the session's unit; playing stops. */
    public void step(boolean forward) {
        stop();
        boolean between = session.phaseProperty().get() > 0;
        session.seek(forward ? Steps.next(session) : between ? session.fact() : Steps.previous(session));
    }

    /** To the first fact; playing stops. */
    public void first() {
        stop();
        session.seek(0);
    }

    /** To the last fact that can be read; playing stops. */
    public void last() {
        stop();
        session.seek(session.facts() - 1);
    }
}
