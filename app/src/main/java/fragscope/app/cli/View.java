// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.draw.DisplayList;

/** One way to see a run: a moment as a display list. */
interface View {

    /** The picture just after fact {@code n}. */
    DisplayList at(long n);
}
