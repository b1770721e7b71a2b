// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** What kind of oops. */
public enum OopsKind {
    /** A canonical address that nothing backs. */
    PAGE_FAULT,
    /** An address that is not canonical. */
    GENERAL_PROTECTION,
    /** A BUG() in the code. */
    BUG,
    /** A WARN() in the code; it goes on. */
    WARN
}
