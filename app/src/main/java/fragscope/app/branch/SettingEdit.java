// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.session.Branch;
import fragscope.app.session.BranchTree;
import fragscope.app.session.Edit;

/** Another setting from the start: taking it back takes its branch out of the tree. */
final class SettingEdit implements Edit {

    private final BranchTree tree;
    private final Branch parent;
    private final Branch made;
    private final long fact;
    private final String name;
    private boolean first = true;

    SettingEdit(BranchTree tree, Branch parent, Branch made, long fact, String name) {
        this.tree = tree;
        this.parent = parent;
        this.made = made;
        this.fact = fact;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void redo() {
        if (!first) {
            tree.restore(made);
        }
        first = false;
        tree.show(made, fact);
    }

    @Override
    public void undo() {
        tree.remove(made);
        tree.show(parent, fact);
    }
}
