// SPDX-License-Identifier: Apache-2.0
package fragscope.app.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.engine.design.Host;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A packet's places follow each other on its way, and at the end all are accounted for as the counters say. */
class WhereaboutsTest {

    @Test
    void aPacketGoesFromTheWireToTheApplication() throws Exception {
        Opened run = Opened.of(Request.of("two-packets"));
        run.recording().recordAll();
        Cursor cursor = run.recording().cursor();
        Host host = ((RxMachine) cursor.machine()).host();
        Set<Whereabouts.Place> seen = EnumSet.noneOf(Whereabouts.Place.class);
        int last = run.run().packets().count() - 1;
        for (long n = 0; n < run.recording().facts(); n++) {
            cursor.seek(n + 1);
            seen.add(new Whereabouts(host, run.fates(), n).of(last).place());
        }
        assertTrue(seen.containsAll(EnumSet.of(Whereabouts.Place.NOT_YET, Whereabouts.Place.ON_THE_WIRE,
                Whereabouts.Place.IN_NIC, Whereabouts.Place.IN_MEMORY, Whereabouts.Place.IN_SKB,
                Whereabouts.Place.DELIVERED)), () -> seen.toString());
    }

    @Test
    void atTheEndPlacesAgreeWithTheCounters() throws Exception {
        int lost = 0;
        for (String source : new String[]{"bulk-tcp", "mixed-traffic", "pool-runs-dry", "reorder-and-loss"}) {
            Opened run = Opened.of(Request.of(source));
            run.recording().recordAll();
            Cursor cursor = run.recording().cursor();
            cursor.seek(run.recording().facts());
            Host host = ((RxMachine) cursor.machine()).host();
            Whereabouts where = new Whereabouts(host, run.fates(), run.recording().facts() - 1);
            int delivered = 0;
            for (int packet = 0; packet < run.run().packets().count(); packet++) {
                Whereabouts.Place place = where.of(packet).place();
                delivered += place == Whereabouts.Place.DELIVERED ? 1 : 0;
                lost += place == Whereabouts.Place.DROPPED ? 1 : 0;
            }
            assertEquals(host.nic().counters().delivered.get(0), delivered, source);
        }
        assertTrue(lost > 0, "no packet was lost: nothing is shown about drops");
    }
}
