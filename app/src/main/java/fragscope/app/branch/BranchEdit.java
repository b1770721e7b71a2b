// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.session.Branch;
import fragscope.app.session.BranchTree;
import fragscope.app.session.Edit;
import fragscope.app.session.Session;
import fragscope.engine.run.Intervention;
import java.util.Optional;
import java.util.function.LongFunction;

/** A change by hand: taking it back takes its branch out of the tree and shows the parent at the fact before. */
final class BranchEdit implements Edit {

    private final BranchTree tree;
    private final Session session;
    private final String name;
    private final LongFunction<Intervention> change;
    private Optional<Branch> branch = Optional.empty();
    private long from;

    BranchEdit(BranchTree tree, Session session, String name, LongFunction<Intervention> change) {
        this.tree = tree;
        this.session = session;
        this.name = name;
        this.change = change;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void redo() {
        if (branch.isPresent()) {
            tree.restore(branch.get());
        } else {
            from = session.fact();
            branch = tree.intervene(change);
        }
    }

    @Override
    public void undo() {
        branch.ifPresent(made -> {
            tree.remove(made);
            tree.shown().ifPresent(parent -> tree.show(parent, from));
        });
    }
}
