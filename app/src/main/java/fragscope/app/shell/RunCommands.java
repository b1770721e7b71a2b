// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.command.CommandList;
import fragscope.app.session.Player;
import fragscope.app.session.Session;
import fragscope.app.session.StepUnit;
import fragscope.app.tool.Desk;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The commands of the Run menu. */
final class RunCommands {

    private RunCommands() {
    }

    /**
     * Adds them.
     *
     * @param lesson does a lesson's next step in place of playing on, and says whether it did
     */
    static void addTo(Desk desk, BooleanSupplier lesson) {
        Session session = desk.session();
        Player player = desk.player();
        CommandList commands = desk.commands();
        BooleanBinding open = session.factsProperty().greaterThan(0);
        BooleanBinding notFirst = open.and(session.factProperty().greaterThan(0).or(
                session.phaseProperty().greaterThan(0)));
        BooleanBinding notLast = open.and(Bindings.createBooleanBinding(
                () -> session.fact() < session.facts() - 1, session.factProperty(), session.factsProperty()));
        commands.add(new Command("run.play", open, () -> {
            if (!lesson.getAsBoolean()) {
                player.toggle();
            }
        }));
        commands.add(new Command("run.back", notFirst, () -> player.step(false)));
        commands.add(new Command("run.on", notLast, () -> player.step(true)));
        commands.add(new Command("run.first", notFirst, player::first));
        commands.add(new Command("run.last", notLast, player::last));
        commands.add(new Command("run.back-by-packet", notFirst, () -> by(desk, StepUnit.PACKET, false)));
        commands.add(new Command("run.on-by-packet", notLast, () -> by(desk, StepUnit.PACKET, true)));
        commands.add(new Command("run.back-by-poll", notFirst, () -> by(desk, StepUnit.POLL, false)));
        commands.add(new Command("run.on-by-poll", notLast, () -> by(desk, StepUnit.POLL, true)));
        commands.add(new Command("run.stop", open.and(session.completeProperty().not()),
                () -> session.opened().ifPresent(run -> run.recorder().cancel())));
        commands.add(Command.always("run.slower", () -> speed(session, 0.5)));
        commands.add(Command.always("run.faster", () -> speed(session, 2)));
    }

    private static void by(Desk desk, StepUnit unit, boolean forward) {
        StepUnit before = desk.session().stepUnitProperty().get();
        desk.session().stepUnitProperty().set(unit);
        desk.player().step(forward);
        desk.session().stepUnitProperty().set(before);
    }

    private static void speed(Session session, double times) {
        double speed = session.speedProperty().get() * times;
        session.speedProperty().set(Math.clamp(speed, Player.SLOWEST, Player.FASTEST));
    }
}
