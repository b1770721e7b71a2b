// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

/** What puts the runs' moments beside each other. */
public enum Align {
    /** The same step of the same packet; a run without it stands at the last one that it has. */
    STEP,
    /** The same virtual time. */
    TIME,
    /** The same number of facts. */
    FACT
}
