// SPDX-License-Identifier: Apache-2.0
package fragscope.app.authoring;

import fragscope.app.lesson.Setting;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The present moment as a lesson's step: played to where the lesson's run comes to it, else switched over to. */
final class MomentStep {

    private MomentStep() {
    }

    /**
     * The step's JSON.
     *
     * @param lesson where the lesson stands before; empty for a lesson that cannot be played yet
     * @param facts  that have happened there
     * @param words  what its text says until somebody writes it
     */
    static Optional<String> of(Session session, Optional<Setting> lesson, long facts, String words) {
        Opened open = session.opened().orElse(null);
        Cursor cursor = session.cursor().orElse(null);
        if (open == null || cursor == null) {
            return Optional.empty();
        }
        long fact = session.fact();
        FactLog log = cursor.log(fact);
        String to = "kind == " + log.kind(cursor.indexOf(fact)).name().toLowerCase(Locale.ROOT) + " && n == " + fact;
        Map<String, String> now = now(open);
        Map<String, String> was = lesson.map(Setting::values).orElse(Map.of());
        StringBuilder differs = new StringBuilder();
        now.forEach((key, value) -> {
            if (!value.equals(was.get(key))) {
                differs.append(differs.isEmpty() ? "" : ", ").append(quoted(key)).append(": ").append(quoted(value));
            }
        });
        boolean same = differs.isEmpty() && fact >= facts;
        if (differs.isEmpty()) {
            differs.append(quoted(Setting.DESIGN)).append(": ").append(quoted(open.run().design().name()));
        }
        String how = same ? "\"do\": \"play\"" : "\"do\": \"switch\",\n      \"setting\": {" + differs + "}";
        return Optional.of("    {\n      " + how + ",\n      \"to\": " + quoted(to) + ",\n      \"text\": "
                + quoted(words) + "\n    }");
    }

    /** What runs now, by the keys of a setting. */
    private static Map<String, String> now(Opened open) {
        Map<String, String> now = new TreeMap<>(open.request().fields());
        now.put(Setting.SOURCE, open.request().source());
        now.put(Setting.DESIGN, open.run().design().name());
        return now;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
