// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.app.inquiry.Answer;
import fragscope.app.inquiry.Inquirer;
import fragscope.app.session.Opened;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lives of the buffers that were looked at, of one run; those not looked at for long are forgotten. */
final class Lives {

    private static final int KEPT = 64;

    private final Inquirer inquirer = new Inquirer("life of a buffer");
    private final Map<Long, Answer<Life>> answers = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable Opened run;
    private @Nullable Answer<Life> working;

    /**
     * What is known of a buffer; asks for the rest where there is more to know. Only the buffer asked for last is
     * worked on.
     *
     * @param present the fact up to which something has to be known
     */
    Answer<Life> of(Opened of, long netmem, long present) {
        if (!of.equals(run)) {
            stop();
            answers.clear();
            run = of;
        }
        Answer<Life> answer = answers.get(netmem);
        if (answer == null || answer.cancelled() || answer.done() && isOld(answer, of, present)) {
            Life known = answer == null ? Life.unknown(netmem) : answer.value().orElse(Life.unknown(netmem));
            stop();
            answer = ask(of, known);
            answers.put(netmem, answer);
            if (answers.size() > KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return answer;
    }

    private Answer<Life> ask(Opened of, Life known) {
        Answer<Life> answer = inquirer.ask(of.recording(), (reader, to) -> {
            to.give(known, 0); // what was known is shown until more is
            new LifeScan(known).answer(reader, to);
        });
        working = answer;
        return answer;
    }

    /** Whether the run has gone on far enough since: past the present fact, to its end, or by half. */
    private static boolean isOld(Answer<Life> answer, Opened of, long present) {
        long until = answer.value().map(Life::until).orElse(0L);
        boolean whole = answer.value().filter(life -> life.end() != Life.End.NOT_KNOWN).isPresent();
        long facts = of.recording().facts();
        return answer.failure().isEmpty() && !whole
                && (of.recording().complete() || until <= present || facts > until + until / 2);
    }

    private void stop() {
        Answer<Life> was = working;
        if (was != null && !was.done()) {
            was.cancel();
        }
        working = null;
    }
}
