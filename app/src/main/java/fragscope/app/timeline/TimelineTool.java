// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The timeline: lanes of what happened when, a playhead to drag, bookmarks. */
public final class TimelineTool implements Tool {

    private final Desk desk;
    private final VBox box = new VBox();

    public TimelineTool(Desk desk) {
        this.desk = desk;
        box.setId("timeline");
        box.setAccessibleText(desk.texts().get("tool.timeline.title"));
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        box.setVisible(desk.session().hasMoment());
    }
}
