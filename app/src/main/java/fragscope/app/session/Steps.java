// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;

/** Where a step in each unit leads. */
final class Steps {

    /** So many facts are looked through for a step; a step further than that ends there. */
    private static final int LOOKED_THROUGH = 200_000;

    private Steps() {
    }

    /** Where a run is opened: before it pools are filled and buffers posted, which one may look at by going back. */
    static long opening(Session session) {
        Cursor cursor = session.aside().orElse(null);
        for (long n = 0; cursor != null && n < Math.min(session.facts(), LOOKED_THROUGH); n++) {
            if (cursor.log(n).packet(cursor.indexOf(n)) != FactLog.NONE) {
                return n;
            }
        }
        return 0;
    }

    static long next(Session session) {
        return search(session, 1);
    }

    static long previous(Session session) {
        return search(session, -1);
    }

    private static long search(Session session, int way) {
        long at = session.fact() + way;
        StepUnit unit = session.stepUnitProperty().get();
        Cursor cursor = session.aside().orElse(null);
        if (unit == StepUnit.FACT || cursor == null) {
            return at;
        }
        int packet = packet(session);
        long end = way > 0 ? Math.min(session.facts() - 1, at + LOOKED_THROUGH) : Math.max(0, at - LOOKED_THROUGH);
        for (long n = at; way > 0 ? n < end : n > end; n += way) {
            FactLog log = cursor.log(n);
            if (ends(unit, packet, log, cursor.indexOf(n))) {
                return n;
            }
        }
        return end;
    }

    private static int packet(Session session) {
        return session.selectionProperty().get() instanceof Selection.APacket p ? p.packet() : session.packet();
    }

    private static boolean ends(StepUnit unit, int packet, FactLog log, int index) {
        if (unit == StepUnit.POLL) {
            return log.kind(index) == Kind.POLL_STARTED;
        }
        return packet == FactLog.NONE ? log.packet(index) != FactLog.NONE : log.packet(index) == packet;
    }
}
