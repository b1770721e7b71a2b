// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Host;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.WhatIfFact;
import fragscope.engine.nic.WireEdits;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.List;
import java.util.Optional;

/** Carries out a run's interventions on one machine. Which are done follows from the facts said; nothing is kept. */
final class Intervener {

    private final Host host;
    private final List<Intervention> all;
    private final PartEdits parts;

    Intervener(Host host, Operator operator, List<Intervention> all) {
        this.host = host;
        this.parts = new PartEdits(host, operator);
        this.all = all;
    }

    /** Whether there is one at all. */
    boolean any() {
        return !all.isEmpty();
    }

    /** Whether there is one just here. */
    boolean intervenes(long factsSaid) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).at() == factsSaid) {
                return true;
            }
        }
        return false;
    }

    /** Carries out those that are just here. */
    void intervene(long factsSaid) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).at() == factsSaid) {
                host.facts().about(packet(all.get(i)), FactLog.NONE);
                host.facts().say(apply(all.get(i), i + 1));
            }
        }
    }

    private static int packet(Intervention intervention) {
        return switch (intervention) {
            case Intervention.DropPacket p -> p.packet();
            case Intervention.RepeatPacket p -> p.packet();
            case Intervention.DelayPacket p -> p.packet();
            case Intervention.SwapPackets p -> p.packet();
            case Intervention.DelayDma p -> p.packet();
            case Intervention.FailDma p -> p.packet();
            default -> FactLog.NONE;
        };
    }

    private Fact apply(Intervention intervention, int number) {
        return switch (intervention) {
            case Intervention.FlipBits f -> flip(f, number);
            case Intervention.SetColumn s -> set(s, number);
            case Intervention.DropPacket p ->
                wire(number, p.packet(), WireEdits.LOSE, 0, new WhatIfFact.LossPlanned(p.packet() + 1L));
            case Intervention.RepeatPacket p ->
                wire(number, p.packet(), WireEdits.REPEAT, 0, new WhatIfFact.RepeatPlanned(p.packet() + 1L));
            case Intervention.DelayPacket p -> wire(number, p.packet(), WireEdits.DELAY, p.delayPs(),
                    new WhatIfFact.DelayPlanned(p.packet() + 1L, p.delayPs() / 1000));
            case Intervention.SwapPackets p -> swap(p, number);
            case Intervention.KeepTokens k -> {
                host.appState().keeps.set(0, k.keeps() ? 1 : 0);
                yield new WhatIfFact.ReturnsChanged(k.keeps());
            }
            case Intervention.DelayDma p -> parts.delayDma(p, number);
            case Intervention.FailDma p -> parts.failDma(p, number);
            case Intervention.ReturnTwice _ -> parts.returnTwice(number);
            case Intervention.LimitPool p -> parts.limit(p, number);
            case Intervention.UnbindRegion _ -> parts.unbind(number);
            case Intervention.RemoveDevice _ -> parts.remove(number);
            case Intervention.Steer s -> parts.steer(s, number);
        };
    }

    private Fact flip(Intervention.FlipBits f, int number) {
        int frame = f.skb() < 0 || f.skb() >= host.skbs().rows() ? Table.NO_ROW : host.skbs().headFrame.ref(f.skb());
        if (frame == Table.NO_ROW || f.frag() < 0 || f.frag() >= host.infos().nrFrags.get(frame)) {
            return new WhatIfFact.NotApplied(number, f.expected(), 0);
        }
        Column word = host.infos().wordColumn(f.frag());
        long before = word.get(frame);
        if (before != f.expected()) {
            return new WhatIfFact.NotApplied(number, f.expected(), before);
        }
        word.set(frame, before ^ f.mask());
        return new WhatIfFact.FragWordChanged(f.skb(), f.frag(), before, before ^ f.mask());
    }

    private Fact set(Intervention.SetColumn s, int number) {
        Column column = column(s).orElse(null);
        if (column == null || s.row() < 0 || s.row() >= column.table().rows()) {
            return new WhatIfFact.NotApplied(number, s.expected(), 0);
        }
        long before = column.get(s.row());
        if (before != s.expected()) {
            return new WhatIfFact.NotApplied(number, s.expected(), before);
        }
        column.set(s.row(), s.value());
        return new WhatIfFact.ValueChanged(s.row(), before, s.value());
    }

    private Optional<Column> column(Intervention.SetColumn s) {
        for (Table table : host.world().tables()) {
            for (Column column : table.columns()) {
                if (table.name().equals(s.table()) && column.name().equals(s.column())) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private Fact swap(Intervention.SwapPackets p, int number) {
        WireEdits edits = host.nic().edits();
        boolean fits = toCome(p.packet()) && toCome(p.other()) && edits.used.get(0) + 2 <= WireEdits.ROWS;
        if (!fits) {
            return new WhatIfFact.NotApplied(number, Math.min(p.packet(), p.other()), host.nic().wire().next.get(0));
        }
        edits.add(WireEdits.SWAP, p.packet(), p.other() + 1L);
        edits.add(WireEdits.SWAP, p.other(), p.packet() + 1L);
        return new WhatIfFact.SwapPlanned(p.packet() + 1L, p.other() + 1L);
    }

    private Fact wire(int number, int packet, int decision, long arg, Fact done) {
        return toCome(packet) && host.nic().edits().add(decision, packet, arg)
                ? done
                : new WhatIfFact.NotApplied(number, packet, host.nic().wire().next.get(0));
    }

    private boolean toCome(int packet) {
        return packet >= host.nic().wire().next.get(0) && packet < host.packets().count();
    }
}
