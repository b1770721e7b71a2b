// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Host;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.WhatIfFact;
import fragscope.engine.nic.Links;
import fragscope.engine.nic.WireEdits;

/**
 * Changes by hand to the machine's parts: DMA, the application, pools, the binding, the device, the steering rule. Each
 * says what it did, or that it found something else than it expected and did nothing.
 */
final class PartEdits {

    private final Host host;
    private final Operator operator;

    PartEdits(Host host, Operator operator) {
        this.host = host;
        this.operator = operator;
    }

    Fact delayDma(Intervention.DelayDma d, int number) {
        return notInMemory(d.packet()) && host.nic().edits().add(WireEdits.DELAY_DMA, d.packet(), d.delayPs())
                ? new WhatIfFact.DmaDelayPlanned(d.packet() + 1L, d.delayPs() / 1000)
                : new WhatIfFact.NotApplied(number, d.packet(), host.nic().wire().next.get(0));
    }

    Fact failDma(Intervention.FailDma f, int number) {
        return notInMemory(f.packet()) && host.nic().edits().add(WireEdits.FAIL_DMA, f.packet(), 0)
                ? new WhatIfFact.DmaFailurePlanned(f.packet() + 1L)
                : new WhatIfFact.NotApplied(number, f.packet(), host.nic().wire().next.get(0));
    }

    private boolean notInMemory(int packet) {
        return packet >= 0 && packet < host.packets().count() && host.nic().awaitsMemory(packet);
    }

    /** Expects an application that gives back, with nobody having decided the same already. */
    Fact returnTwice(int number) {
        boolean gives = host.design().givesBack() && host.setup().app().tokensHeld() > 0;
        if (!gives || host.appState().twice.is(0)) {
            return new WhatIfFact.NotApplied(number, 0, host.appState().twice.get(0));
        }
        host.appState().twice.set(0, 1);
        return new WhatIfFact.SecondReturnPlanned(tokensOut());
    }

    private long tokensOut() {
        long out = 0;
        for (int sock = 0; sock < host.stackTables().sockets().opened.get(0); sock++) {
            out += host.stackTables().sockets().tokenCount.get(sock);
        }
        return out;
    }

    Fact limit(Intervention.LimitPool l, int number) {
        boolean there = l.pool() >= 0 && l.pool() < host.pools().rows() && host.pools().live(l.pool());
        int before = there ? host.pools().inflight(l.pool()) : 0;
        if (!there || before != l.expected()) {
            return new WhatIfFact.NotApplied(number, l.expected(), before);
        }
        host.pools().limit(l.pool(), l.most());
        return new WhatIfFact.PoolLimited(l.pool(), l.most(), before);
    }

    Fact unbind(int number) {
        if (!operator.canUnbind()) {
            return new WhatIfFact.NotApplied(number, 1, 0);
        }
        operator.askUnbind();
        return new WhatIfFact.UnbindAsked(host.setup().nic().boundRxq());
    }

    /** What the device itself did with its memory is not modelled; loads that reach it give what was written last. */
    Fact remove(int number) {
        boolean there = host.design().peerMemory() && host.setup().nic().boundRxq() >= 0;
        if (!there || host.nic().links().gone.is(Links.DEVICE)) {
            return new WhatIfFact.NotApplied(number, 0, 1);
        }
        host.nic().links().gone.set(Links.DEVICE, 1);
        return new WhatIfFact.DeviceRemoved(host.setup().nic().boundRxq());
    }

    Fact steer(Intervention.Steer s, int number) {
        int before = host.nic().steer().rxq();
        if (before != s.expected() || s.rxq() < -1 || s.rxq() >= host.cast().queues()) {
            return new WhatIfFact.NotApplied(number, s.expected(), before);
        }
        host.nic().steer().change(s.rxq());
        return new WhatIfFact.SteeringChanged(s.rxq(), before);
    }
}
