// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.tool.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** Buttons beside the lanes: nearer, further, the whole run, and the bookmarks. */
final class TimelineButtons {

    private static final String IN = "M7 2H9V7H14V9H9V14H7V9H2V7H7Z";
    private static final String OUT = "M2 7H14V9H2Z";
    private static final String WHOLE = "M1 2H3V14H1ZM13 2H15V14H13ZM4 8L7 5V7H9V5L12 8L9 11V9H7V11Z";
    private static final String BOOKMARK = "M4 1H12V15L8 11L4 15Z";

    private final Desk desk;
    private final MenuButton bookmarks = new MenuButton();
    private final VBox box = new VBox(2);

    TimelineButtons(Desk desk, TimelineTool timeline) {
        this.desk = desk;
        Button in = new Button();
        in.setOnAction(_ -> timeline.zoom(0.5));
        Button out = new Button();
        out.setOnAction(_ -> timeline.zoom(2));
        Button whole = new Button();
        whole.setOnAction(_ -> timeline.whole());
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("timeline-buttons");
        box.getChildren().addAll(named(in, "timeline-in", "timeline.in", IN),
                named(out, "timeline-out", "timeline.out", OUT),
                named(whole, "timeline-whole", "timeline.whole", WHOLE),
                named(bookmarks, "timeline-bookmarks", "timeline.bookmarks", BOOKMARK));
        bookmarks.setOnShowing(_ -> bookmarks.getItems().setAll(items()));
        bookmarks.getItems().setAll(items());
    }

    private ButtonBase named(ButtonBase button, String id, String words, String path) {
        SVGPath icon = new SVGPath();
        icon.setContent(path);
        icon.getStyleClass().add("icon");
        button.setGraphic(icon);
        button.setId(id);
        button.setAccessibleText(desk.texts().get(words));
        button.setTooltip(new Tooltip(desk.texts().get(words)));
        button.getStyleClass().add("timeline-button");
        return button;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem here = new MenuItem(desk.texts().get("command.run.bookmark"));
        here.setOnAction(_ -> desk.commands().get("run.bookmark").run());
        items.add(here);
        List<Long> facts = List.copyOf(desk.session().bookmarks().facts());
        if (!facts.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (long fact : facts) {
            MenuItem go = new MenuItem(desk.texts().get("timeline.bookmark", fact));
            go.setOnAction(_ -> {
                desk.session().playingProperty().set(false);
                desk.session().seek(fact);
            });
            items.add(go);
        }
        if (!facts.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (long fact : facts) {
            MenuItem remove = new MenuItem(desk.texts().get("timeline.bookmark.remove", fact));
            remove.setOnAction(_ -> desk.session().bookmarks().toggle(fact));
            items.add(remove);
        }
        return items;
    }

    Region node() {
        return box;
    }
}
