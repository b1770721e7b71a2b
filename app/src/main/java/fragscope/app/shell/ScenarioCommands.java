// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.session.Request;
import fragscope.app.source.BuiltInScenarios;
import fragscope.app.tool.Desk;
import fragscope.engine.design.Presets;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;

/** A command for each built-in scenario, and for each design that the open source could run under. */
final class ScenarioCommands {

    private ScenarioCommands() {
    }

    static void addTo(Desk desk, Opener opener) {
        for (String name : BuiltInScenarios.names()) {
            desk.commands().add(new Command("scenarios." + name, new SimpleBooleanProperty(true),
                    new SimpleStringProperty(name), () -> opener.open(Request.of(name))));
        }
        Presets.all().forEach(design -> desk.commands().add(
                new Command("designs." + design.name(), desk.session().openedProperty().isNotNull(),
                        new SimpleStringProperty(design.name()), () -> desk.session().opened().ifPresent(
                                open -> opener.open(open.request().under(design.name()))))));
    }
}
