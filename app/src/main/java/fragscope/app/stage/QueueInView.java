// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;

/**
 * Which receive queue is in view: the one that the fact names, else its packet's, else that of the last fact that had
 * one.
 * Reads only facts that have happened, so it tells nothing of the future.
 */
final class QueueInView {

    private QueueInView() {
    }

    static int of(Host host, FactLog log, int index) {
        int packet = log.packet(index);
        int any = own(host, log, index);
        if (any >= 0) {
            return any;
        }
        for (int i = index - 1; i >= 0; i--) {
            int queue = own(host, log, i);
            if (queue >= 0 && log.packet(i) == packet && packet >= 0) {
                return queue;
            }
            any = any < 0 ? queue : any;
        }
        return any >= 0 ? any : Math.max(0, host.setup().nic().boundRxq());
    }

    private static int own(Host host, FactLog log, int index) {
        int rxq = component(log, index, "rxq");
        if (rxq >= 0) {
            return rxq;
        }
        int actor = log.actor(index);
        if (host.cast().isIrq(actor) || host.cast().isNapi(actor)) {
            return host.cast().rxq(actor);
        }
        int pool = component(log, index, "pool");
        return pool >= 0 ? host.pools().rxq(pool) : -1;
    }

    private static int component(FactLog log, int index, String name) {
        int at = log.kind(index).components().indexOf(name);
        return at < 0 ? -1 : (int) log.component(index, at);
    }
}
