// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.command.Command;
import fragscope.app.dialog.Overlay;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.tool.Desk;
import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.nic.Links;
import fragscope.engine.pool.PagePools;
import fragscope.engine.run.Intervention;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What can be changed about the machine's parts at the present moment: DMA, tokens, pools, binding, device, rule. */
final class PartChanges {

    /** How late a write gets that is delayed: 50 µs, in picoseconds. */
    private static final long DELAY_PS = 50_000_000;

    private PartChanges() {
    }

    static void addTo(Desk desk, Overlay overlay, BooleanBinding open) {
        Session session = desk.session();
        add(desk, "whatif.dma-delay", when(session, open, h -> unwritten(session, h) >= 0), h -> {
            int packet = unwritten(session, h);
            WhatIfCommands.begin(desk, "dma-delay", at -> new Intervention.DelayDma(at, packet, DELAY_PS));
        });
        add(desk, "whatif.dma-fail", when(session, open, h -> unwritten(session, h) >= 0), h -> {
            int packet = unwritten(session, h);
            WhatIfCommands.begin(desk, "dma-fail", at -> new Intervention.FailDma(at, packet));
        });
        add(desk, "whatif.twice", when(session, open, h -> h.design().givesBack()), _ -> WhatIfCommands.begin(desk,
                "twice", Intervention.ReturnTwice::new));
        add(desk, "whatif.exhaust", when(session, open, h -> pool(session, h) >= 0), h -> exhaust(desk, h));
        add(desk, "whatif.pool", when(session, open, h -> pool(session, h) >= 0),
                h -> PoolCard.show(desk, overlay, h.pools(), pool(session, h)));
        add(desk, "whatif.unbind", when(session, open, PartChanges::bound), _ -> WhatIfCommands.begin(desk, "unbind",
                Intervention.UnbindRegion::new));
        add(desk, "whatif.unplug", when(session, open, h -> h.design().peerMemory()
                && h.setup().nic().boundRxq() >= 0 && !h.nic().links().gone.is(Links.DEVICE)),
                _ -> WhatIfCommands.begin(
                        desk, "unplug", Intervention.RemoveDevice::new));
        add(desk, "whatif.steer", open, h -> SteerCard.show(desk, overlay, h.nic().steer().rxq(), h.cast().queues()));
    }

    private static void add(Desk desk, String id, BooleanBinding enabled, java.util.function.Consumer<Host> what) {
        desk.commands().add(new Command(id, enabled, () -> host(desk.session()).ifPresent(what)));
    }

    private static BooleanBinding when(Session session, BooleanBinding open, Predicate<Host> holds) {
        return open.and(Bindings.createBooleanBinding(() -> host(session).filter(holds).isPresent(),
                session.factProperty(), session.selectionProperty(), session.openedProperty()));
    }

    private static Optional<Host> host(Session session) {
        return session.machine().map(m -> m.host());
    }

    /** The selected packet where it is not in memory yet, else the next such one; -1 when all are. */
    private static int unwritten(Session session, Host host) {
        int many = host.packets().count();
        if (session.selectionProperty().get() instanceof Selection.APacket p && p.packet() < many
                && host.nic().awaitsMemory(p.packet())) {
            return p.packet();
        }
        int next = (int) host.nic().wire().next.get(0);
        for (int packet = Math.max(0, next - 64); packet < next; packet++) {
            if (host.nic().awaitsMemory(packet)) {
                return packet;
            }
        }
        return next < many ? next : FactLog.NONE;
    }

    /** The selected pool, else the one that serves payload; -1 when there is none. */
    private static int pool(Session session, Host host) {
        if (session.selectionProperty().get() instanceof Selection.ARow r && r.table().equals("page_pools")
                && host.pools().live(r.row())) {
            return r.row();
        }
        int pool = host.rxPools().data.ref(Math.max(0, host.setup().nic().boundRxq()));
        return pool >= 0 && host.pools().live(pool) ? pool : PagePools.NO_ROW;
    }

    /** As many as are out of it: none that is idle, and no more from where they come from. */
    private static void exhaust(Desk desk, Host host) {
        int pool = pool(desk.session(), host);
        int has = host.pools().inflight(pool);
        int out = has - host.pools().idle(pool);
        WhatIfCommands.begin(desk, "exhaust", at -> new Intervention.LimitPool(at, pool, out, has));
    }

    private static boolean bound(Host host) {
        int rxq = host.setup().nic().boundRxq();
        int pool = rxq < 0 ? PagePools.NO_ROW : host.rxPools().data.ref(rxq);
        return pool >= 0 && host.pools().live(pool) && host.pools().provider(pool) != PagePools.HOST_PAGES
                && !host.design().bindsUserArea();
    }
}
