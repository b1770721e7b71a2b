// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.command.Command;
import fragscope.app.tool.Desk;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;

/** The commands of the Lesson menu. */
public final class CourseCommands {

    /** The lesson that a first start shows. */
    public static final String FIRST = "00-first-minute";

    private CourseCommands() {
    }

    /**
     * Adds them.
     *
     * @param turn shows a shelf of the lesson's pane
     */
    public static void addTo(Desk desk, Classroom room, Consumer<LessonTool.Shelf> turn) {
        BooleanBinding played = room.pageProperty().isNotNull();
        BooleanBinding ready = played.and(room.busyProperty().not());
        desk.commands().add(Command.always("lesson.list", () -> turn.accept(LessonTool.Shelf.LIST)));
        desk.commands().add(new Command("lesson.next", ready, room::next));
        desk.commands().add(new Command("lesson.back", ready, room::back));
        desk.commands().add(new Command("lesson.home", ready, room::home));
        desk.commands().add(new Command("lesson.leave", played, room::leave));
        desk.commands().add(Command.always("lesson.glossary", () -> turn.accept(LessonTool.Shelf.GLOSSARY)));
        desk.commands().add(Command.always("lesson.thread", () -> turn.accept(LessonTool.Shelf.THREAD)));
        desk.commands().add(Command.always("help.first-minute", () -> room.begin(FIRST)));
    }
}
