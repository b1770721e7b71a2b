// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

/**
 * Checks and habits that keep a design working; each can be switched off alone, to see what it is for. A field is read
 * at the one place that it names.
 *
 * @param maskTag readers take the tag bits off a frag's word before they follow it ({@code Encoding.buffer})
 * @param readableCopy recvmsg's copy refuses an unreadable skb: net/core/datagram.c, __skb_datagram_iter
 * @param readablePull the driver refuses to read headers in memory that the CPU cannot read: __pskb_pull_tail
 * @param readableTap a packet tap records no more than the linear part of an unreadable skb: af_packet.c, packet_rcv
 * @param readableChecksum a checksum in software refuses an unreadable skb: net/core/skbuff.c, __skb_checksum
 * @param headerSplit the NIC splits headers from payload
 * @param returnTokens the application gives back what it received
 * @param distanceAtBind a bind asks pci_p2pdma_distance() whether the NIC reaches the memory
 * @param holdBinding the region lives until the last buffer is back, whoever unbinds: net_devmem_dmabuf_binding_get
 * @param driverCheck a driver gets unreadable memory only if it says that it can deal with it:
 *        page_pool_check_memory_provider, PP_FLAG_ALLOW_UNREADABLE_NETMEM
 * @param ownerCheck delivery asks whose net_iov a frag names, and of what type: tcp_recvmsg_dmabuf, io_zcrx_recv_frag
 * @param rssExcludesBound RSS spreads over the queues that are not bound
 * @param hardwareChecksum the NIC says that it checked the L4 checksum
 * @param groRecycleCheck GRO keeps skbs apart whose buffers go back differently: skb_gro_receive, pp_recycle
 * @param keepPgmap a provider of ZONE_DEVICE pages restores page-&gt;pgmap, which the page pool's pp_magic overlays
 */
public record Safeguards(boolean maskTag, boolean readableCopy, boolean readablePull, boolean readableTap,
        boolean readableChecksum, boolean headerSplit, boolean returnTokens, boolean distanceAtBind,
        boolean holdBinding, boolean driverCheck, boolean ownerCheck, boolean rssExcludesBound,
        boolean hardwareChecksum, boolean groRecycleCheck, boolean keepPgmap) {

    /** Everything on. */
    public static Safeguards all() {
        return new Safeguards(true, true, true, true, true, true, true, true, true, true, true, true, true, true,
                true);
    }

    /** The same without those named, in snake case as in design files. */
    public Safeguards without(String... names) {
        Safeguards s = this;
        for (String name : names) {
            s = (Safeguards) Choices.with(s, name, false);
        }
        return s;
    }
}
