// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import java.util.List;

/** What an outcome is worth: five words, computed by one table of rules. */
public enum Verdict {
    /** The outcome is that on host pages. */
    WORKS("works"),
    /** The caller is told that it cannot be done, and nothing has changed. */
    REFUSES_SAFELY("refuses safely"),
    /** What could be read was given, and the caller knows how much. */
    HEADERS_ONLY("headers only"),
    /** The caller is told that all is well, and it is not. */
    WRONG_SILENTLY("wrong silently"),
    /** The kernel ends here. */
    CRASHES("crashes");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As tables say it. */
    public String words() {
        return words;
    }

    /** True when this is worse: the order is that of the words above. */
    public boolean worseThan(Verdict other) {
        return compareTo(other) > 0;
    }

    /** The rules, the first that holds decides; published with the table. */
    public static List<Rule> rules() {
        return List.of(new Rule("faults", "a load, store or BUG() ends the execution", CRASHES),
                new Rule("damages", "a store or copy changes what it is not meant for", WRONG_SILENTLY),
                new Rule("refuses",
                        "the return value refuses, other than on host pages; no bytes given, no data of the "
                                + "skb and no reference changed, or the skb freed with all its references",
                        REFUSES_SAFELY),
                new Rule("miscounts",
                        "a buffer's references changed otherwise than on host pages, the user's tokens apart",
                        WRONG_SILENTLY),
                new Rule("aftermath", "when all skbs are freed afterwards, a buffer ends otherwise than without the "
                        + "helper: freeing faults, a buffer is let go too early, too often or never; or an skb counts "
                        + "as readable and has a frag that cannot be read",
                        WRONG_SILENTLY),
                new Rule("equal", "return value, bytes given and data of all skbs are those on host pages", WORKS),
                new Rule("headers",
                        "the bytes given are exactly those of the linear part, and the return value says how "
                                + "many, or refuses",
                        HEADERS_ONLY),
                new Rule("otherwise", "the return value says that all is well; a WARN does not tell the caller",
                        WRONG_SILENTLY));
    }

    /**
     * One rule.
     *
     * @param name its name
     * @param when what must hold
     * @param verdict what follows
     */
    public record Rule(String name, String when, Verdict verdict) {
    }
}
