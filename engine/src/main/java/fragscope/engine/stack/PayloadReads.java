// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Site;
import fragscope.engine.skb.FragLoads;
import fragscope.engine.skb.Skbs;

/**
 * Where the stack reads payload: a packet tap, and a checksum that the NIC did not give. Of an unreadable skb both are
 * refused, each by a check of its own.
 *
 * <p>Source: net/packet/af_packet.c packet_rcv; net/core/skbuff.c __skb_checksum.
 *
 * @param loads what reading does without its check
 * @param tapChecked a tap stops at the linear part of an unreadable skb
 * @param inHardware the NIC gave the checksum
 * @param sumChecked a checksum in software refuses an unreadable skb
 */
public record PayloadReads(FragLoads loads, boolean tapChecked, boolean inHardware, boolean sumChecked) {

    /** Bytes that a tap may have of an skb: packet_rcv's {@code snaplen}. */
    int snaplen(Skbs skbs, int skb) {
        return tapChecked && skbs.unreadable.is(skb) ? skbs.headlen(skb) : skbs.len.getInt(skb);
    }

    /** Bytes that a tap records of an skb at once. */
    int tapped(Skbs skbs, int skb) {
        if (!tapChecked || !skbs.unreadable.is(skb)) {
            loads.all(skb, Site.TAP_COPY);
        }
        return snaplen(skbs, skb);
    }

    /** Whether the checksum is right, as far as anybody can tell: of unreadable payload a sum in software is 0. */
    boolean summed(Skbs skbs, int skb) {
        if (inHardware) {
            return true;
        }
        if (sumChecked && skbs.unreadable.is(skb)) {
            loads.warnChecksum(skb);
            return false;
        }
        loads.all(skb, Site.CHECKSUM);
        return true;
    }
}
