// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.packet.Packets;
import fragscope.engine.run.Run;
import java.util.function.IntPredicate;

/**
 * The packet with which a run is opened: of the first thousand the first TCP segment that brings the simulated host a
 * payload, so that header and payload part are a few steps away; else one that brings it anything. What comes before,
 * as what it sent itself and bare acknowledgements, one may look at by going back. The same for the same capture.
 */
final class FirstSight {

    private static final int LOOKED_THROUGH = 1000;

    private FirstSight() {
    }

    /** Counted from 0; the first where none is for the host. */
    static int packet(Run run) {
        Packets packets = run.packets();
        int host = run.setup().nic().host();
        int segment = first(packets, i -> packets.dst(i) == host && packets.isTcp(i) && !packets.isFragment(i)
                && packets.payloadLen(i) > 0);
        return segment >= 0 ? segment : Math.max(0, first(packets, i -> packets.dst(i) == host));
    }

    private static int first(Packets packets, IntPredicate fits) {
        for (int i = 0; i < Math.min(packets.count(), LOOKED_THROUGH); i++) {
            if (fits.test(i)) {
                return i;
            }
        }
        return -1;
    }
}
