// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.run.Intervention;
import java.util.Optional;

/**
 * One way that the run went.
 *
 * @param number from 0, the original's, in the order in which they were made
 * @param parent the branch that it leaves; its own number for the original
 * @param at     facts that it shares with its parent
 * @param last   the change that it begins with; nothing for the original, and where another setting ran from the start
 * @param setting the other setting, as {@code ring = 16}; empty where there is none
 * @param opened its run and recording
 */
public record Branch(int number, int parent, long at, Optional<Intervention> last, String setting, Opened opened) {

    /** Whether it is the run as it was opened. */
    public boolean original() {
        return number == parent;
    }
}
