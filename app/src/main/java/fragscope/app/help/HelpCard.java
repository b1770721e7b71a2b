// SPDX-License-Identifier: Apache-2.0
package fragscope.app.help;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.text.Texts;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The help over the window: pages on the left, the chosen one on the right. */
public final class HelpCard {

    private HelpCard() {
    }

    /** Shows a page. */
    public static void show(Texts texts, Overlay overlay, String page) {
        HelpBook book = HelpBook.of(texts.locale());
        ListView<String> pages = new ListView<>();
        pages.setId("help-pages");
        pages.setAccessibleText(texts.get("help.pages"));
        pages.getItems().setAll(HelpBook.PAGES);
        pages.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String name, boolean empty) {
                super.updateItem(name, empty);
                setText(empty || name == null ? "" : book.title(name));
            }
        });
        ScrollPane text = new ScrollPane();
        text.setId("help-text");
        text.setFitToWidth(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        pages.getSelectionModel().selectedItemProperty().addListener((_, _, name) -> {
            if (name != null) {
                text.setContent(Markdown.layout(book.page(name), to -> pages.getSelectionModel().select(to)));
                text.setAccessibleText(book.title(name));
                text.setVvalue(0);
            }
        });
        pages.getSelectionModel().select(HelpBook.PAGES.contains(page) ? page : HelpBook.PAGES.getFirst());
        overlay.show(new Card("help", texts.get("help.title"), texts, new HBox(14, pages, text)).startingAt(pages));
    }
}
