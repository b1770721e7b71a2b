// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.pool.Buffers;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;

/** What a reader of a run finds behind its cursor. */
final class Sides {

    private Sides() {
    }

    static Buffers buffers(Cursor cursor) {
        return ((RxMachine) cursor.machine()).host().buffers();
    }
}
