// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inquiry;

import fragscope.app.facts.Sentences;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import java.util.List;

/**
 * A fact in words.
 *
 * @param n        its number
 * @param kind     what kind of fact
 * @param timePs   when, in picoseconds
 * @param actor    who did it
 * @param sentence what it says
 */
public record Told(long n, Kind kind, long timePs, String actor, String sentence) {

    /** A fact by its number; may move the cursor. */
    public static Told of(Cursor cursor, long n, Sentences sentences) {
        FactLog log = cursor.log(n);
        int index = cursor.indexOf(n);
        List<String> actors = cursor.machine().actors().names();
        return new Told(n, log.kind(index), log.timePs(index), actors.get(log.actor(index)),
                sentences.text(log, index, Sentences.Length.SENTENCE, actors));
    }
}
