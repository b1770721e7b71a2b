// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import atlantafx.base.theme.Styles;
import fragscope.app.session.Opened;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** Under the menus: what is open, under which design, and how much is shown. */
final class TopBar {

    private final HBox bar = new HBox(10);

    TopBar(Desk desk, Opener opener) {
        bar.setId("top-bar");
        bar.getStyleClass().add("top-bar");
        Label source = new Label();
        source.setId("source");
        source.getStyleClass().add(Styles.TEXT_BOLD);
        Label word = new Label(desk.texts().get("top.design"));
        ComboBox<String> designs = new ComboBox<>();
        designs.setId("design");
        designs.setAccessibleText(desk.texts().get("top.design"));
        word.setLabelFor(designs);
        designs.getItems().setAll(Presets.all().stream().map(Design::name).toList());
        desk.session().openedProperty().addListener((_, _, now) -> {
            source.setText(now == null ? "" : now.title());
            if (now != null) {
                designs.setValue(now.run().design().name());
            }
        });
        designs.setOnAction(_ -> change(desk, opener, designs.getValue()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(source, word, designs, gap, levels(desk));
    }

    private static void change(Desk desk, Opener opener, String name) {
        Opened open = desk.session().opened().orElse(null);
        if (open != null && name != null && !open.run().design().name().equals(name)) {
            opener.open(open.request().under(name));
        }
    }

    /** Lesson, Explore, Expert. */
    private static SegmentedButton levels(Desk desk) {
        SegmentedButton button = new SegmentedButton();
        button.setId("levels");
        ToggleGroup group = new ToggleGroup();
        button.setToggleGroup(group);
        for (Level level : new Level[]{Level.LESSON, Level.EXPLORE, Level.EXPERT}) {
            String id = "view." + level.name().toLowerCase(java.util.Locale.ROOT);
            ToggleButton one = new ToggleButton(desk.texts().get("command." + id));
            one.setId("level-" + level.name().toLowerCase(java.util.Locale.ROOT));
            one.setSelected(desk.session().levelProperty().get() == level);
            one.setOnAction(_ -> {
                desk.commands().get(id).run();
                one.setSelected(true);
            });
            desk.session().levelProperty().addListener((_, _, now) -> one.setSelected(now == level));
            button.getButtons().add(one);
        }
        return button;
    }

    Region node() {
        return bar;
    }
}
