// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the lanes show is what a scan of all facts counts. */
class OverviewTest {

    @Test
    void columnsNearAndFarCountWhatAScanCounts() throws Exception {
        Opened run = Opened.of(Request.of("many-flows"));
        run.recording().recordAll();
        Overview overview = new Overview(run.tape());
        while (overview.grow(run.recording().facts())) {
            // takes over some at a time
        }
        long facts = run.recording().facts();
        assertTrue(facts > 2 * Overview.BIN, "too few facts to tell near from far: " + facts);
        int[] scanned = new int[Lane.values().length];
        Cursor cursor = run.recording().cursor();
        for (long n = 0; n < facts; n++) {
            FactLog log = cursor.log(n);
            assertEquals(log.kind(cursor.indexOf(n)), run.tape().kind(n), "fact " + n);
            scanned[Lane.of(log.kind(cursor.indexOf(n))).ordinal()]++;
        }
        for (double each : new double[]{1, 7, Overview.BIN, 5.0 * Overview.BIN}) {
            int columns = (int) Math.ceil(facts / each);
            int[] counts = overview.columns(0, each, columns);
            int[] sums = new int[Lane.values().length];
            for (Lane lane : Lane.values()) {
                for (int column = 0; column < columns; column++) {
                    for (Carried carried : Carried.values()) {
                        sums[lane.ordinal()] += counts[Overview.at(column, lane, carried)];
                    }
                }
            }
            assertEquals(Arrays.toString(scanned), Arrays.toString(sums), each + " facts a column");
        }
    }

    @Test
    void aRangeZoomsAroundAFactAndStaysInTheRun() {
        Range range = Range.whole(1000).zoomed(0.1, 0.5);
        assertEquals(450, range.first());
        assertEquals(500, range.factAt(50, 100));
        assertEquals(0, range.panned(-10).first());
        assertEquals(900, range.panned(10).first());
        assertTrue(range.showing(20).first() <= 20);
    }
}
