// SPDX-License-Identifier: Apache-2.0
package fragscope.app.notice;

import java.util.Optional;

/**
 * One thing said to the person.
 *
 * @param problem  true stays until it is read; false goes by itself
 * @param title    in a few words what it is about; may be empty
 * @param sentence what happened, where, and what would help
 * @param detail   the technical part, shown on demand; may be empty
 * @param action   what can be done about it at once
 */
public record Notice(boolean problem, String title, String sentence, String detail, Optional<Action> action) {

    /**
     * Something to do about a notice.
     *
     * @param words the button's
     * @param does  on the JavaFX thread
     */
    public record Action(String words, Runnable does) {
    }

    /** Something that went wrong. */
    public static Notice problem(String title, String sentence) {
        return new Notice(true, title, sentence, "", Optional.empty());
    }

    /** Something worth a glance. */
    public static Notice quiet(String sentence) {
        return new Notice(false, "", sentence, "", Optional.empty());
    }

    /** The same with a technical part. */
    public Notice with(String technical) {
        return new Notice(problem, title, sentence, technical, action);
    }

    /** The same with something to do. */
    public Notice with(Action todo) {
        return new Notice(problem, title, sentence, detail, Optional.of(todo));
    }
}
