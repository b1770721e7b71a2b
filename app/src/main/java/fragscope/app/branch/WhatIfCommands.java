// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.command.Command;
import fragscope.app.dialog.FilePicker;
import fragscope.app.dialog.Overlay;
import fragscope.app.session.BranchTree;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.tool.Desk;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.RxMachine;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What can be changed by hand at the present moment; each begins a branch, and undo takes it back. */
public final class WhatIfCommands {

    /** How late a packet gets that is delayed: 50 µs, in picoseconds. */
    private static final long DELAY_PS = 50_000_000;

    private WhatIfCommands() {
    }

    /**
     * Adds the commands of the What-if menu.
     *
     * @param picker asks for a file of BTF
     * @param opener reads a source and hands it over when it is ready
     */
    public static void addTo(Desk desk, Overlay overlay, FilePicker picker,
            BiConsumer<Request, Consumer<Opened>> opener) {
        Session session = desk.session();
        BranchTree tree = desk.branches();
        BooleanBinding open = session.factsProperty().greaterThan(0).and(session.sealedProperty().not());
        BooleanBinding frag = open.and(Bindings.createBooleanBinding(() -> FragWord.inView(session).isPresent(),
                session.factProperty(), session.selectionProperty(), session.openedProperty()));
        BooleanBinding packet = open.and(Bindings.createBooleanBinding(() -> toCome(session) >= 0,
                session.factProperty(), session.selectionProperty(), session.openedProperty()));
        BooleanBinding branched = Bindings.createBooleanBinding(
                () -> tree.shown().filter(b -> !b.original()).isPresent(), tree.shownProperty(), tree.branches());
        desk.commands().add(new Command("whatif.flip", frag, () -> FlipCard.show(desk, overlay)));
        desk.commands().add(new Command("whatif.drop", packet, () -> packet(desk, Change.DROP)));
        desk.commands().add(new Command("whatif.repeat", packet, () -> packet(desk, Change.REPEAT)));
        desk.commands().add(new Command("whatif.delay", packet, () -> packet(desk, Change.DELAY)));
        desk.commands().add(new Command("whatif.swap", packet, () -> packet(desk, Change.SWAP)));
        desk.commands().add(new Command("whatif.keep", open,
                () -> begin(desk, "keep", at -> new Intervention.KeepTokens(at, true))));
        desk.commands().add(new Command("whatif.give", open,
                () -> begin(desk, "give", at -> new Intervention.KeepTokens(at, false))));
        PartChanges.addTo(desk, overlay, open);
        desk.commands().add(new Command("whatif.setting", open, () -> SettingCard.show(desk, overlay, opener)));
        desk.commands().add(new Command("whatif.layouts", open,
                () -> LayoutsCard.show(desk, overlay, picker, opener)));
        desk.commands().add(new Command("whatif.original", branched, () -> original(desk)));
        desk.commands().add(new Command("whatif.remove", branched, () -> remove(desk)));
    }

    private enum Change {
        DROP, REPEAT, DELAY, SWAP
    }

    private static void packet(Desk desk, Change change) {
        int packet = toCome(desk.session());
        switch (change) {
            case DROP -> begin(desk, "drop", at -> new Intervention.DropPacket(at, packet));
            case REPEAT -> begin(desk, "repeat", at -> new Intervention.RepeatPacket(at, packet));
            case DELAY -> begin(desk, "delay", at -> new Intervention.DelayPacket(at, packet, DELAY_PS));
            case SWAP -> begin(desk, "swap", at -> new Intervention.SwapPackets(at, packet, packet + 1));
        }
    }

    /** Flips bits of a frag's word: what was there must still be there, else the change is stated as not applied. */
    public static void flip(Desk desk, int skb, int frag, long bits, long word) {
        begin(desk, "flip", at -> new Intervention.FlipBits(at, skb, frag, bits, word));
    }

    /** Begins a branch as an edit that can be taken back. */
    static void begin(Desk desk, String name, LongFunction<Intervention> change) {
        desk.history().make(new BranchEdit(desk.branches(), desk.session(), desk.texts().get("whatif.edit." + name),
                change));
    }

    /** The selected packet where it is still to come, else the next one; -1 when none is to come. */
    private static int toCome(Session session) {
        RxMachine machine = session.machine().orElse(null);
        if (machine == null) {
            return FactLog.NONE;
        }
        int next = (int) machine.host().nic().wire().next.get(0);
        int wanted = session.selectionProperty().get() instanceof Selection.APacket p
                ? Math.max(p.packet(), next)
                : next;
        return wanted < machine.host().packets().count() ? wanted : FactLog.NONE;
    }

    private static void original(Desk desk) {
        BranchTree tree = desk.branches();
        long at = desk.session().fact();
        tree.show(tree.branches().getFirst(), at);
    }

    private static void remove(Desk desk) {
        desk.branches().shown().ifPresent(branch -> desk.history().make(new RemoveEdit(desk.branches(), branch,
                desk.texts().get("whatif.edit.remove"))));
    }
}
