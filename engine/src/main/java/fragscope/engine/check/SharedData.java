// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.design.Host;
import fragscope.engine.memory.HostPages;
import fragscope.engine.skb.Skbs;

/** {@code dataref} of each linear part in use is the number of sk_buffs over it. */
final class SharedData {

    private SharedData() {
    }

    /** The first skb_shared_info that is not counted right, as a sentence, or {@link WorldCheck#SOUND}. */
    static String broken(Host host, boolean stepEnded) {
        Skbs skbs = host.skbs();
        int taken = skbs.everTaken();
        int[] users = new int[host.pages().rows()];
        for (int skb = 0; skb < taken; skb++) {
            int frame = skbs.used.is(skb) ? host.pages().rowOfPageAddress(skbs.head.get(skb)) : HostPages.NO_ROW;
            if (frame >= 0) {
                users[frame]++;
            }
        }
        for (int frame = 0; stepEnded && frame < users.length; frame++) {
            if (users[frame] > 0 && host.infos().dataref.get(frame) != users[frame]) {
                return String.format("the skb_shared_info in page 0x%016x has dataref %d and %d sk_buffs",
                        host.pages().addressOf(frame), host.infos().dataref.get(frame), users[frame]);
            }
        }
        return WorldCheck.SOUND;
    }
}
