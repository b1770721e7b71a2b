// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** {@code skb #2 › frag 0 › net_iov 3}: each part selects the thing that it names. */
final class PathBar {

    private static final String THEN = "›";

    private final Session session;
    private final FlowPane bar = new FlowPane(4, 0);
    private List<Page.Crumb> shown = List.of();

    PathBar(Session session) {
        this.session = session;
        bar.setId("inspector-path");
        bar.getStyleClass().add("path");
    }

    Region node() {
        return bar;
    }

    void show(List<Page.Crumb> path) {
        if (path.equals(shown)) {
            return;
        }
        shown = path;
        List<Node> nodes = new ArrayList<>();
        for (Page.Crumb crumb : path) {
            if (!nodes.isEmpty()) {
                nodes.add(new Label(THEN));
            }
            Hyperlink link = new Hyperlink(crumb.words());
            link.setId("crumb-" + nodes.size() / 2);
            link.setOnAction(_ -> session.selectionProperty().set(crumb.thing()));
            nodes.add(link);
        }
        bar.getChildren().setAll(nodes);
    }
}
