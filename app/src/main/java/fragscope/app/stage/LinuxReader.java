// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.pool.UserAreaProvider;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.NapiStates;
import fragscope.engine.stack.Slices;
import fragscope.engine.stack.Sockets;
import fragscope.engine.user.CompletionQueue;
import java.util.List;
import java.util.Optional;

/**
 * Linux above the driver: NAPI and GRO of the queue in view, the flow and socket in view, the skb and the
 * application.
 */
final class LinuxReader {

    private LinuxReader() {
    }

    static Linux read(Reading r) {
        int skb = r.skb();
        int sock = r.socket();
        return new Linux(napi(r), gro(r), tcp(r, sock),
                skb < 0 ? Optional.empty() : Optional.of(SkbReader.read(r, skb)), socket(r, sock),
                rings(r), AppReader.read(r, sock));
    }

    private static Linux.Napi napi(Reading r) {
        NapiStates napi = r.host().stackTables().napi();
        return new Linux.Napi(napi.phase.is(r.queue()), r.host().napi().work(r.queue()),
                r.host().setup().stack().budget());
    }

    private static Linux.Gro gro(Reading r) {
        Skbs skbs = r.host().skbs();
        int held = r.host().gro().held(r.queue());
        int skb = r.skb();
        return new Linux.Gro(held, held > 0 && skb >= 0 ? skbs.segments.getInt(skb) : 0);
    }

    private static Linux.Tcp tcp(Reading r, int sock) {
        Sockets sockets = r.host().stackTables().sockets();
        if (sock < 0) {
            return new Linux.Tcp(0, 0, 0);
        }
        int early = 0;
        for (int s = sockets.ofoHead.ref(sock); s != Slices.NO_ROW; s = slices(r).next.ref(s)) {
            early++;
        }
        return new Linux.Tcp((int) sockets.opened.get(0), sockets.rcvNxt.get(sock), early);
    }

    private static Linux.Socket socket(Reading r, int sock) {
        Sockets sockets = r.host().stackTables().sockets();
        if (sock < 0) {
            return new Linux.Socket(0, 0);
        }
        int skbs = 0;
        int last = Skbs.NO_ROW;
        for (int s = sockets.queueHead.ref(sock); s != Slices.NO_ROW; s = slices(r).next.ref(s)) {
            int skb = slices(r).skb.ref(s);
            skbs += skb == last ? 0 : 1;
            last = skb;
        }
        return new Linux.Socket(skbs, sockets.queued.get(sock));
    }

    private static List<Linux.UserRing> rings(Reading r) {
        UserAreaProvider area = r.host().area();
        CompletionQueue completions = r.host().completions();
        return area == null || completions == null
                ? List.of()
                : List.of(new Linux.UserRing(Linux.UserRing.Kind.COMPLETIONS, completions.rows(),
                        completions.waiting()),
                        new Linux.UserRing(Linux.UserRing.Kind.REFILL, area.refillRing().rows(),
                                area.refillRing().waiting()));
    }

    private static Slices slices(Reading r) {
        return r.host().stackTables().slices();
    }
}
