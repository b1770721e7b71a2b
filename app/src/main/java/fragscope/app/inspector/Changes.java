// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.engine.run.Cursor;
import fragscope.engine.world.Journal;
import java.util.HashMap;
import java.util.Map;

/** What one fact changed: by cell, old XOR new. */
final class Changes {

    private final Map<Integer, Long> xor = new HashMap<>();

    /** The writes of fact {@code n}, which the cursor has executed. */
    static Changes of(Cursor cursor, long n) {
        Changes changes = new Changes();
        cursor.log(n);
        Journal journal = cursor.machine().world().journal();
        int group = cursor.indexOf(n);
        for (int entry = journal.start(group); entry < journal.start(group + 1); entry++) {
            changes.xor.merge(journal.cell(entry), journal.xor(entry), (a, b) -> a ^ b);
        }
        return changes;
    }

    /** Old XOR new of a cell; 0 where it kept its value. */
    long at(int cell) {
        return xor.getOrDefault(cell, 0L);
    }
}
