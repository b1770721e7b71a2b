// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.session.Branch;
import fragscope.app.session.BranchTree;
import fragscope.app.session.Edit;

/** A branch is taken out of the tree. */
record RemoveEdit(BranchTree tree, Branch branch, String name) implements Edit {

    @Override
    public void redo() {
        tree.remove(branch);
    }

    @Override
    public void undo() {
        tree.restore(branch);
    }
}
