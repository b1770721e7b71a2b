// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What the stack does. */
public sealed interface StackFact extends Fact {

    /** A packet tap recorded so many bytes of the packet. */
    @Models(file = "net/packet/af_packet.c", function = "packet_rcv", as = SIMPLIFIED)
    record TapSaw(int skb, int len, int caplen) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TAP_SAW, skb, len, caplen);
        }
    }

    /** A socket receives this flow from now on. */
    @Models(file = "net/ipv4/tcp_input.c", function = "tcp_rcv_state_process", as = SIMPLIFIED)
    record SocketOpened(int sock, int flow, int proto, boolean fromSyn) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SOCKET_OPENED, sock, flow, proto, fromSyn ? 1 : 0);
        }
    }

    /** The protocol is done with a segment, whatever became of its data. */
    @Models(file = "net/ipv4/tcp_input.c", function = "tcp_rcv_established", as = SIMPLIFIED)
    record SegmentTaken(int skb, int sock, int flags) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SEGMENT_TAKEN, skb, sock, flags);
        }
    }

    /** Data in order joins the receive queue; {@code seq} is its first TCP sequence number, -1 for a datagram. */
    @Models(file = "net/ipv4/tcp_input.c", function = "tcp_data_queue")
    record DataQueued(int skb, int sock, long seq, int len, long queued) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DATA_QUEUED, skb, sock, seq, len, queued);
        }
    }

    /** Data beyond a gap waits in the out-of-order queue. */
    @Models(file = "net/ipv4/tcp_input.c", function = "tcp_data_queue_ofo", as = SIMPLIFIED)
    record DataOutOfOrder(int skb, int sock, long seq, int len, long gap) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DATA_OUT_OF_ORDER, skb, sock, seq, len, gap);
        }
    }

    /** Data that was there already is dropped. */
    @Models(file = "net/ipv4/tcp_input.c", function = "tcp_data_queue")
    record DuplicateDropped(int skb, int sock, long seq, int len) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DUPLICATE_DROPPED, skb, sock, seq, len);
        }
    }

    /** The data lies beyond the receive window. */
    @Models(file = "net/ipv4/tcp_input.c", function = "tcp_data_queue")
    record SegmentOutsideWindow(int skb, int sock, long seq, int len) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SEGMENT_OUTSIDE_WINDOW, skb, sock, seq, len);
        }
    }

    /** An IP fragment waits for the rest of its datagram. */
    @Models(file = "net/ipv4/ip_fragment.c", function = "ip_frag_queue", as = SIMPLIFIED)
    record FragmentHeld(int skb, int queue, int offset, int len) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAGMENT_HELD, skb, queue, offset, len);
        }
    }

    /** All fragments are there: one skb with the others on its frag_list. */
    @Models(file = "net/ipv4/ip_fragment.c", function = "ip_frag_reasm", as = SIMPLIFIED)
    record DatagramReassembled(int skb, int fragments, int len) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DATAGRAM_REASSEMBLED, skb, fragments, len);
        }
    }

    /** A fragment is dropped, or a queue of them. */
    @Models(file = "net/ipv4/ip_fragment.c", function = "ip_frag_queue", as = SIMPLIFIED)
    record FragmentsDropped(int skb, DropReason reason) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAGMENTS_DROPPED, skb, reason.ordinal());
        }
    }

    /** The stack has no use for the packet. */
    @Models(function = "(stack)")
    record PacketIgnored(int skb, IgnoreReason reason) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PACKET_IGNORED, skb, reason.ordinal());
        }
    }

    /** An skb is gone; its buffers lose their references. */
    @Models(file = "net/core/skbuff.c", function = "__kfree_skb")
    record SkbFreed(int skb) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SKB_FREED, skb);
        }
    }

    /** Bytes behind the IP packet are cut off: Ethernet padding. */
    @Models(file = "net/ipv4/ip_input.c", function = "ip_rcv_core")
    record PaddingTrimmed(int skb, int bytes) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PADDING_TRIMMED, skb, bytes);
        }
    }

    /** The headers are parsed and leave the data: {@code bytes} of the linear part. */
    @Models(file = "include/linux/skbuff.h", function = "__skb_pull", as = SIMPLIFIED)
    record HeaderPulled(int skb, int bytes) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.HEADER_PULLED, skb, bytes);
        }
    }

    /** The checksum is wrong, or could not be made: the skb is dropped. */
    @Models(file = "net/ipv4/tcp_ipv4.c", function = "tcp_v4_rcv")
    record ChecksumFailed(int skb) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.CHECKSUM_FAILED, skb);
        }
    }

    /** A packet tap takes a clone: another sk_buff over the same data; it may keep so many bytes of it. */
    @Models(file = "net/packet/af_packet.c", function = "packet_rcv")
    record TapCloned(int skb, int nskb, int len, int snaplen) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TAP_CLONED, skb, nskb, len, snaplen);
        }
    }

    /** The clone waits for the tap's reader; so many wait now, of so many bytes of memory. */
    @Models(file = "net/packet/af_packet.c", function = "packet_rcv")
    record TapQueued(int skb, int queued, long rmemAlloc) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TAP_QUEUED, skb, queued, rmemAlloc);
        }
    }

    /** The tap does not get the skb: its receive buffer is full, or there was no memory. */
    @Models(file = "net/packet/af_packet.c", function = "packet_rcv")
    record TapDropped(int skb, long rmemAlloc) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TAP_DROPPED, skb, rmemAlloc);
        }
    }

    /**
     * An skb that shared its data has a head of its own now, {@code len} bytes copied into the page, and references to
     * so many frags, which are not the page pool's.
     */
    @Models(file = "net/core/skbuff.c", function = "pskb_expand_head", as = SIMPLIFIED)
    record HeadExpanded(int skb, long netmem, int len, int frags) implements StackFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.HEAD_EXPANDED, skb, netmem, len, frags);
        }
    }
}
