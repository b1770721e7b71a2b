// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.run.Branches;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * All branches of what a session has open. A change in the past never deletes the future: it begins another branch,
 * which shares what came before and is re-executed from there. JavaFX thread only.
 */
public final class BranchTree {

    private final Session session;
    private final ObservableList<Branch> branches = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private int made;

    /** The branches of a session, which it watches. */
    public BranchTree(Session session) {
        this.session = session;
        session.openedProperty().addListener((_, _, now) -> opened(now));
        opened(session.openedProperty().get());
    }

    /** Another source was opened, unless it is one of the branches. */
    private void opened(@org.jspecify.annotations.Nullable Opened now) {
        if (now != null && branches.stream().anyMatch(b -> b.opened().equals(now))) {
            return;
        }
        branches.forEach(b -> b.opened().recorder().cancel());
        branches.clear();
        made = 0;
        shown.set(0);
        if (now != null) {
            branches.add(new Branch(made++, 0, 0, Optional.empty(), "", now));
        }
    }

    /** All branches, the original first. */
    public ObservableList<Branch> branches() {
        return branches;
    }

    /** The number of the branch that the session shows. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The branch that the session shows. */
    public Optional<Branch> shown() {
        return byNumber(shown.get());
    }

    private Optional<Branch> byNumber(int number) {
        return branches.stream().filter(b -> b.number() == number).findFirst();
    }

    /**
     * Begins a branch at the end of the present fact's step and shows it there. Changes that the present branch has
     * later
     * stay in it and are not in the new one.
     *
     * @param change makes the change for a place, in facts said
     */
    public Optional<Branch> intervene(LongFunction<Intervention> change) {
        Branch parent = shown().orElse(null);
        if (parent == null || !session.hasMoment()) {
            return Optional.empty();
        }
        Recording recording = parent.opened().recording();
        long at = Branches.boundary(recording, session.fact());
        List<Intervention> kept = new ArrayList<>();
        for (Intervention before : parent.opened().run().interventions()) {
            if (before.at() <= at) {
                kept.add(before);
            }
        }
        Branch branch = grow(parent, kept, change.apply(at));
        show(branch, at);
        return Optional.of(branch);
    }

    /**
     * Begins a branch with one more change than its parent, as one that was saved; the session goes on showing what it
     * shows.
     *
     * @param parent has been recorded as far as the change's place
     */
    public Branch grow(Branch parent, Intervention change) {
        return grow(parent, new ArrayList<>(parent.opened().run().interventions()), change);
    }

    private Branch grow(Branch parent, List<Intervention> kept, Intervention last) {
        kept.add(last);
        Run run = parent.opened().run().with(kept);
        Branch branch = new Branch(made++, parent.number(), last.at(), Optional.of(last), "",
                parent.opened().along(run, Branches.fork(parent.opened().recording(), run, last.at())));
        branches.add(branch);
        branch.opened().recorder().start();
        return branch;
    }

    /**
     * Begins a branch that shares nothing with its parent: the same source with another setting, run from the start,
     * with the changes by hand that the parent has. The session goes on showing what it shows.
     *
     * @param setting what is other, as {@code ring = 16}
     * @param fresh   the source opened with it; nothing is recorded yet
     * @return nothing when the parent is no longer open
     */
    public Optional<Branch> anew(Branch parent, String setting, Opened fresh) {
        if (!branches.contains(parent)) {
            return Optional.empty();
        }
        Run run = fresh.run().with(parent.opened().run().interventions());
        Opened changed = run.interventions().isEmpty() ? fresh : fresh.along(run, run.recording().indexWrites());
        Branch branch = new Branch(made++, parent.number(), 0, Optional.empty(), setting, changed);
        branches.add(branch);
        branch.opened().recorder().start();
        return Optional.of(branch);
    }

    /** Shows a branch at a fact. */
    public void show(Branch branch, long fact) {
        shown.set(branch.number());
        session.turnTo(branch.opened(), fact);
    }

    /** Takes a branch, and those that leave it, out of the tree; the original stays. */
    public void remove(Branch branch) {
        if (branch.original()) {
            return;
        }
        for (Branch child : List.copyOf(branches)) {
            if (child.parent() == branch.number() && !child.original()) {
                remove(child);
            }
        }
        if (shown.get() == branch.number()) {
            byNumber(branch.parent()).ifPresent(p -> show(p, Math.max(0, branch.at() - 1)));
        }
        branch.opened().recorder().cancel();
        branches.remove(branch);
    }

    /** Puts a branch that was taken out back, and shows it where it begins. */
    public void restore(Branch branch) {
        branches.add(branch);
        if (!branch.opened().recording().complete()) {
            branch.opened().recorder().start();
        }
        show(branch, branch.at());
    }
}
