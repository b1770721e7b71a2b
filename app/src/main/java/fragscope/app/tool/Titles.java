// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import fragscope.app.command.Command;
import fragscope.app.command.Keymap;
import fragscope.app.text.Texts;
import java.util.Optional;

/** What commands are called, in words. */
public final class Titles {

    private Titles() {
    }

    /**
     * A command's title, with what it would be done to. Commands of one family, as the built-in scenarios', share the
     * words of the part before the dot.
     */
    public static String of(Texts texts, Command command) {
        String about = command.about().get();
        String own = "command." + command.id();
        String words = texts.has(own) ? texts.get(own) : texts.get(own.substring(0, own.lastIndexOf('.')));
        return about.isEmpty() ? words : words + ": " + about;
    }

    /** Why it cannot be done now; empty when it can. */
    public static Optional<String> why(Texts texts, Command command) {
        String key = "command." + command.id() + ".why";
        return command.enabled().get() || !texts.has(key) ? Optional.empty() : Optional.of(texts.get(key));
    }

    /** Its keys as a keyboard names them, or "". */
    public static String keys(Keymap keymap, Command command) {
        return keymap.of(command.id()).map(k -> k.getDisplayText()).orElse("");
    }
}
