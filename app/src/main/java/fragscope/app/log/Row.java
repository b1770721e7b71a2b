// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.session.Selection;
import fragscope.engine.fact.Kind;

/**
 * A line of the log.
 *
 * @param n        the fact's number
 * @param timePs   when, in picoseconds
 * @param kind     its kind
 * @param sentence what it says
 * @param subject  what it is about, to be selected with it
 */
record Row(long n, long timePs, Kind kind, String sentence, Selection subject) {
}
