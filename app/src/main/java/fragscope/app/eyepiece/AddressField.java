// SPDX-License-Identifier: Apache-2.0
package fragscope.app.eyepiece;

import fragscope.app.text.Texts;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** A field into which an address is typed; Enter explains it, what is none is said in the tip. */
final class AddressField {

    private static final Pattern HEX = Pattern.compile("(?:0[xX])?[0-9a-fA-F]{1,16}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}");

    private AddressField() {
    }

    static TextField of(Texts texts, LongConsumer explain) {
        TextField field = new TextField();
        field.setId("lens-address");
        field.setManaged(false);
        field.setVisible(false);
        field.setPromptText(texts.get("lens.address.ask") + ": 0xffff…");
        field.setAccessibleText(texts.get("lens.address.ask"));
        field.setOnAction(_ -> {
            String said = field.getText().strip().replace("_", "");
            boolean sound = isAddress(said);
            field.pseudoClassStateChanged(PseudoClass.getPseudoClass("invalid"), !sound);
            field.setTooltip(sound ? null : new Tooltip(texts.get("lens.address.wrong")));
            field.setAccessibleHelp(sound ? "" : texts.get("lens.address.wrong"));
            if (sound) {
                explain.accept(parse(said));
            }
        });
        return field;
    }

    private static boolean isAddress(String said) {
        if (said.startsWith("0x") || said.startsWith("0X")) {
            return HEX.matcher(said).matches();
        }
        try {
            return HEX.matcher(said).matches() || DECIMAL.matcher(said).matches() && parse(said) != 0;
        } catch (NumberFormatException e) {
            return false; // more than 64 bits
        }
    }

    /** Hex with or without its prefix; digits alone are decimal where they are too few for a kernel address. */
    private static long parse(String said) {
        if (said.startsWith("0x") || said.startsWith("0X")) {
            return Long.parseUnsignedLong(said.substring(2), 16);
        }
        boolean decimal = DECIMAL.matcher(said).matches() && said.length() != 16;
        return Long.parseUnsignedLong(said, decimal ? 10 : 16);
    }
}
