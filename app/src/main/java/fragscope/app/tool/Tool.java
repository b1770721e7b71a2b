// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import javafx.scene.layout.Region;

/**
 * A pane of the window. It is told once per pulse that something may have changed and compares with what it shows; it
 * never works for more than a few milliseconds there. Whatever a person does in it goes through the session or a
 * command.
 */
public interface Tool {

    /** Its name in the words' keys ({@code tool.ID.title}), in settings, and in the help. */
    String id();

    /** The node that shows it; always the same one. */
    Region node();

    /** Takes over what the session shows now, where that differs from what this pane shows. JavaFX thread. */
    void refresh();

    /**
     * Whether the pane has nothing more on its way for what it was last refreshed with: nothing is read or looked for
     * in the background, and no entry waits to be brought into view. Panes that show all of it at once have settled.
     * JavaFX thread.
     */
    default boolean settled() {
        return true;
    }
}
