// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: a defect of this program comes to light: a report that can be copied, in a window that is there even before
 * the first one, and no lost work.
 *
 * <p>Contents: {@link fragscope.app.crash.CrashHandler}, who hears of it; {@link fragscope.app.crash.CrashReport}, what
 * is said; {@link fragscope.app.crash.CrashWindow}, where.
 *
 * <p>Must not know panes. A modelled oops is no crash.
 */
package fragscope.app.crash;
