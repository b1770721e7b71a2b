// SPDX-License-Identifier: Apache-2.0
package fragscope.app.about;

import atlantafx.base.theme.Styles;
import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Name, version, licence, and everything by others with its version and licence. */
public final class AboutCard {

    private AboutCard() {
    }

    /** Shows it over the window. */
    public static void show(Texts texts, Overlay overlay) {
        Label version = new Label(texts.get("about.version", Version.own(), System.getProperty("java.version", "?"),
                System.getProperty("os.name", "?"), System.getProperty("os.arch", "?")));
        version.setId("about-version");
        Label licence = new Label(texts.get("about.licence"));
        licence.setWrapText(true);
        Label others = new Label(texts.get("about.others"));
        others.getStyleClass().add(Styles.TEXT_BOLD);
        GridPane parts = new GridPane(18, 4);
        int row = 0;
        for (Part part : Part.all()) {
            Label makers = new Label(part.makers());
            makers.getStyleClass().add(Styles.TEXT_MUTED);
            parts.addRow(row++, new Label(part.name()), new Label(part.version()), new Label(part.licence()), makers);
        }
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setId("about-parts");
        scroll.setAccessibleText(others.getText());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        overlay.show(new Card("about", texts.get("window.title"), texts, new VBox(8, version, licence, others,
                scroll)));
    }
}
