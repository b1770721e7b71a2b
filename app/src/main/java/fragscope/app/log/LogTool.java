// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fact log: what happened, a line each, filtered and searched. */
public final class LogTool implements Tool {

    private final Desk desk;
    private final VBox box = new VBox();

    public LogTool(Desk desk) {
        this.desk = desk;
        box.setId("log");
        box.setAccessibleText(desk.texts().get("tool.log.title"));
    }

    @Override
    public String id() {
        return "log";
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
