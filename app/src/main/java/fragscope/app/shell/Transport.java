// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import atlantafx.base.theme.Styles;
import fragscope.app.command.Command;
import fragscope.app.session.Player;
import fragscope.app.session.StepUnit;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.util.StringConverter;

/** Play, step, speed, and where between two facts. */
final class Transport {

    private static final String FIRST = "M3 2H5.5V14H3ZM14 2V14L6.5 8Z";
    private static final String BACK = "M12 2V14L4 8Z";
    private static final String PLAY = "M4 2L14 8L4 14Z";
    private static final String PAUSE = "M3.5 2H7V14H3.5ZM9 2H12.5V14H9Z";
    private static final String ON = "M3 2L9.5 8L3 14ZM10.5 2H13V14H10.5Z";
    private static final String LAST = "M2 2L9.5 8L2 14ZM10.5 2H13V14H10.5Z";

    private final Desk desk;
    /** Units of width under which the words beside the slider have no room. */
    private static final double ROOMY = 760;

    private final HBox bar = new HBox(6);
    private final SVGPath playIcon = icon(PLAY);
    private final Slider phase = new Slider(0, 1, 0);
    private final Label speedWords = new Label();
    private boolean following;

    Transport(Desk desk) {
        this.desk = desk;
        bar.setId("transport");
        bar.getStyleClass().add("transport");
        bar.setAlignment(Pos.CENTER_LEFT);
        Button play = button("run.play", playIcon);
        play.getStyleClass().add(Styles.ACCENT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label between = new Label(desk.texts().get("transport.between"));
        phase.setId("phase");
        phase.setPrefWidth(110);
        phase.setAccessibleText(desk.texts().get("transport.between"));
        between.setLabelFor(phase);
        between.setMinWidth(Region.USE_PREF_SIZE);
        BooleanBinding roomy = bar.widthProperty().greaterThan(desk.settings().zoomProperty().multiply(ROOMY));
        between.visibleProperty().bind(roomy); // the slider still says its name
        between.managedProperty().bind(roomy);
        phase.valueProperty().addListener((_, _, now) -> scrub(now.doubleValue()));
        bar.getChildren().addAll(button("run.first", icon(FIRST)), button("run.back", icon(BACK)), play,
                button("run.on", icon(ON)), button("run.last", icon(LAST)), units(), gap, between, phase, speed(),
                speedWords);
        desk.session().playingProperty().addListener((_, _, now) -> playIcon.setContent(now ? PAUSE : PLAY));
    }

    Region node() {
        return bar;
    }

    void refresh() {
        following = true;
        phase.setValue(desk.session().phaseProperty().get());
        following = false;
        phase.setDisable(!desk.session().hasMoment());
    }

    private void scrub(double part) {
        if (!following) {
            desk.session().playingProperty().set(false);
            desk.session().seek(desk.session().fact(), part);
        }
    }

    private Button button(String id, SVGPath icon) {
        Command command = desk.commands().get(id);
        Button button = new Button();
        button.setGraphic(icon);
        button.setId("button-" + id.substring(id.indexOf('.') + 1));
        String words = desk.texts().get("command." + id);
        String keys = desk.keymap().of(id).map(k -> "  " + k.getDisplayText()).orElse("");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + keys));
        button.setOnAction(_ -> command.run());
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        button.getStyleClass().add(Styles.BUTTON_ICON);
        return button;
    }

    private static SVGPath icon(String path) {
        SVGPath icon = new SVGPath();
        icon.setContent(path);
        icon.getStyleClass().add("icon");
        return icon;
    }

    private ComboBox<StepUnit> units() {
        ComboBox<StepUnit> box = new ComboBox<>();
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setId("step-unit");
        box.setAccessibleText(desk.texts().get("transport.unit"));
        box.setTooltip(new Tooltip(desk.texts().get("transport.unit")));
        box.getItems().setAll(StepUnit.values());
        box.setConverter(unitNames());
        desk.session().levelProperty().addListener(_ -> box.setConverter(unitNames()));
        box.valueProperty().bindBidirectional(desk.session().stepUnitProperty());
        return box;
    }

    /** In a lesson a fact is called an event. */
    private StringConverter<StepUnit> unitNames() {
        String fact = desk.session().levelProperty().get() == Level.LESSON ? "unit.event" : "unit.fact";
        return new StringConverter<>() {
            @Override
            public String toString(StepUnit unit) {
                return unit == null
                        ? ""
                        : unit == StepUnit.FACT
                                ? desk.texts().get(fact)
                                : desk.texts().get("unit." + unit.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public StepUnit fromString(String words) {
                return StepUnit.FACT;
            }
        };
    }

    /** Logarithmic, from 1/100 to 10,000. */
    private Slider speed() {
        Slider slider = new Slider(Math.log10(Player.SLOWEST), Math.log10(Player.FASTEST), 0);
        slider.setId("speed");
        slider.setPrefWidth(120);
        slider.setBlockIncrement(0.25);
        slider.setAccessibleText(desk.texts().get("transport.speed"));
        slider.setTooltip(new Tooltip(desk.texts().get("transport.speed")));
        slider.valueProperty().addListener((_, _, now) -> desk.session().speedProperty().set(
                Math.pow(10, now.doubleValue())));
        desk.session().speedProperty().addListener((_, _, now) -> {
            slider.setValue(Math.log10(now.doubleValue()));
            speedWords.setText(words(now.doubleValue()));
        });
        speedWords.setId("speed-words");
        speedWords.setMinWidth(64);
        speedWords.setText(words(desk.session().speedProperty().get()));
        return slider;
    }

    private String words(double speed) {
        return speed >= 1
                ? desk.texts().get("transport.times", rounded(speed))
                : desk.texts().get("transport.part", rounded(1 / speed));
    }

    private static double rounded(double value) {
        return value >= 10 ? Math.rint(value) : Math.rint(value * 10) / 10;
    }
}
