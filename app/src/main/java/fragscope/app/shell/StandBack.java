// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.session.Session;

/** Says in which pulses panes stand back while it plays: those in which the stage has most to do. */
final class StandBack {

    /** So many pulses of three, at most, only what moves is shown while facts follow each other. */
    private static final int HELD = 2;

    private int held;
    private long shownFact = -1;

    /** Ask once a pulse. */
    boolean now(Session session) {
        long fact = session.fact();
        boolean changed = fact != shownFact;
        shownFact = fact;
        boolean back = session.playingProperty().get() && (changed || held == 1) && held < HELD;
        held = back ? held + 1 : 0;
        return back;
    }
}
