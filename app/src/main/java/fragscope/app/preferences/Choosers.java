// SPDX-License-Identifier: Apache-2.0
package fragscope.app.preferences;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Controls that show a setting and change it, whoever else changes it. */
final class Choosers {

    private Choosers() {
    }

    /** One of a few. */
    static <T> Control oneOf(List<T> choices, Function<T, String> words, ObjectProperty<T> setting) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return choices.stream().filter(c -> words.apply(c).equals(typed)).findFirst().orElse(null);
            }
        });
        box.valueProperty().bindBidirectional(setting);
        return box;
    }

    /** One of a few numbers; a value between them is shown as it is. */
    static Control oneOf(List<Double> choices, Function<Double, String> words, DoubleProperty setting) {
        ObjectProperty<Double> boxed = setting.asObject();
        Control box = oneOf(choices, words, boxed);
        box.getProperties().put("keeps", boxed); // the two are bound weakly
        return box;
    }

    /** Yes or no. */
    static Control onOff(BooleanProperty setting) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.selectedProperty().bindBidirectional(setting);
        return toggle;
    }
}
