// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.session.Branch;
import fragscope.app.session.BranchTree;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The branches as a tree; choosing one shows it at the same fact, and a button asks what if. */
public final class BranchesTool implements Tool {

    private final Desk desk;
    private final VBox box = new VBox(4);
    private final TreeView<Branch> view = new TreeView<>();
    private List<Branch> listed = List.of();
    private int marked = -1;
    private boolean following;

    public BranchesTool(Desk desk) {
        this.desk = desk;
        box.setId("branches");
        box.setAccessibleText(desk.texts().get("tool.branches.title"));
        box.setPadding(new javafx.geometry.Insets(6, 8, 6, 8));
        Label title = new Label(desk.texts().get("tool.branches.title"));
        title.getStyleClass().add("pane-title");
        view.setId("branch-tree");
        view.setAccessibleText(desk.texts().get("tool.branches.title"));
        view.setCellFactory(_ -> new Cell());
        view.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> chosen(item));
        VBox.setVgrow(view, Priority.ALWAYS);
        Button ask = new Button(desk.texts().get("branch.ask"));
        ask.setId("what-if");
        ask.setMaxWidth(Double.MAX_VALUE);
        ask.disableProperty().bind(javafx.beans.binding.Bindings.not(desk.commands().get("whatif.flip").enabled()));
        ask.setOnAction(_ -> desk.commands().get("whatif.flip").run());
        box.getChildren().addAll(title, view, ask);
    }

    private void chosen(@org.jspecify.annotations.Nullable TreeItem<Branch> item) {
        BranchTree tree = desk.branches();
        if (!following && item != null && item.getValue().number() != tree.shownProperty().get()) {
            tree.show(item.getValue(), desk.session().fact());
        }
    }

    @Override
    public String id() {
        return "branches";
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void refresh() {
        BranchTree tree = desk.branches();
        if (!listed.equals(tree.branches())) {
            listed = List.copyOf(tree.branches());
            following = true;
            view.setRoot(listed.isEmpty() ? null : item(listed.getFirst()));
            following = false;
            marked = -1;
        }
        if (marked != tree.shownProperty().get()) {
            marked = tree.shownProperty().get();
            following = true;
            for (int row = 0; row < view.getExpandedItemCount(); row++) {
                if (view.getTreeItem(row).getValue().number() == marked) {
                    view.getSelectionModel().select(row);
                }
            }
            following = false;
        }
    }

    private TreeItem<Branch> item(Branch branch) {
        TreeItem<Branch> item = new TreeItem<>(branch);
        item.setExpanded(true);
        for (Branch child : listed) {
            if (child.parent() == branch.number() && !child.original()) {
                item.getChildren().add(item(child));
            }
        }
        return item;
    }

    /** A branch's name. */
    private final class Cell extends TreeCell<Branch> {

        @Override
        protected void updateItem(Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            setText(empty || branch == null ? null : BranchNames.of(branch, desk.texts()));
        }
    }
}
