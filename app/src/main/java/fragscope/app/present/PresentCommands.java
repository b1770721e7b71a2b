// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.command.Command;
import fragscope.app.course.Classroom;
import fragscope.app.tool.Desk;

/** The command that puts the lesson before a room. */
public final class PresentCommands {

    private PresentCommands() {
    }

    /**
     * Adds it.
     *
     * @param enter opens the presenter's windows
     */
    public static void addTo(Desk desk, Classroom room, Runnable enter) {
        desk.commands().add(new Command("lesson.present", room.pageProperty().isNotNull(), enter));
    }
}
