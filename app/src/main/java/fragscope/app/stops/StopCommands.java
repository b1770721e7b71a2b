// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stops;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.command.Command;
import fragscope.app.life.Buffer;
import fragscope.app.session.Session;
import fragscope.app.session.Stops;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;

/** What can be done with breakpoints: go on, go back, give up, and make some. */
final class StopCommands {

    private StopCommands() {
    }

    static void addTo(Desk desk, BreakpointsTool tool, Continuing continuing) {
        Session session = desk.session();
        BooleanBinding open = session.factsProperty().greaterThan(0).and(
                session.levelProperty().isNotEqualTo(Level.LESSON));
        ObservableList<Stops.Stop> all = session.stops().all();
        BooleanBinding any = open.and(Bindings.createBooleanBinding(() -> !session.stops().on().isEmpty(), all));
        desk.commands().add(
                new Command("run.continue", any.and(session.sealedProperty().not()), () -> continuing.go(true)));
        desk.commands().add(new Command("run.reverse-continue", any, () -> continuing.go(false)));
        desk.commands().add(new Command("run.give-up", continuing.lookingProperty(), continuing::cancel));
        desk.commands().add(new Command("run.stop-at", open, tool::focusExpression));
        desk.commands().add(new Command("run.stop-at-reads", open, () -> stop(tool, reads(session))));
        desk.commands().add(new Command("run.stop-at-invariant", open, () -> stop(tool,
                new Breakpoint.InvariantBreaks())));
    }

    private static void stop(BreakpointsTool tool, Breakpoint at) {
        tool.add(at);
        tool.reveal();
    }

    /** The word of the buffer that is selected, else any. */
    private static Breakpoint reads(Session session) {
        return new Breakpoint.AboutToRead(session.cursor().map(c -> Buffer.selected(session.selectionProperty().get(),
                c)).orElse(0L));
    }
}
