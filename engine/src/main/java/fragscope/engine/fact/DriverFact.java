// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What the driver does. */
public sealed interface DriverFact extends Fact {

    /** The driver makes an skb whose linear part has {@code headlen} bytes, in the header page that the word names. */
    @Models(file = "net/core/skbuff.c", function = "napi_build_skb")
    record SkbBuilt(int skb, int headlen, long netmem) implements DriverFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SKB_BUILT, skb, headlen, netmem);
        }
    }

    /** The CPU copies the headers of a packet that was not split into the linear part. */
    @Models(file = "net/core/skbuff.c", function = "skb_copy_to_linear_data", as = SIMPLIFIED)
    record HeaderCopied(int skb, int len) implements DriverFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.HEADER_COPIED, skb, len);
        }
    }

    /** A frag is added: word, length, offset. A net_iov makes the skb unreadable. */
    @Models(file = "net/core/skbuff.c", function = "skb_add_rx_frag_netmem", since = "6.12")
    record FragAdded(int skb, int frag, long netmem, int len, int offset) implements DriverFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAG_ADDED, skb, frag, netmem, len, offset);
        }
    }

    /** The driver posts a buffer to the NIC. */
    @Models(function = "(driver: refill)")
    record DescriptorPosted(int rxq, boolean header, int slot, long netmem, long dmaAddr) implements DriverFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DESCRIPTOR_POSTED, rxq, header ? 1 : 0, slot, netmem, dmaAddr);
        }
    }

    /** The driver drops a received packet, for this reason. */
    @Models(function = "(driver: rx)")
    record RxDropped(int rxq, DropReason reason) implements DriverFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RX_DROPPED, rxq, reason.ordinal());
        }
    }

    /** A driver that expects pages looks into the buffer of the packet: so many bytes at this address. */
    @Models(file = "net/ethernet/eth.c", function = "eth_get_headlen", as = SIMPLIFIED)
    record BufferPeeked(long netmem, long address, int width) implements DriverFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BUFFER_PEEKED, netmem, address, width);
        }
    }
}
