// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** Why a packet is lost. */
public enum DropReason {
    /** It is not lost. */
    NONE,
    /** No data descriptor was posted. */
    RING_FULL,
    /** No header descriptor was posted. */
    HEADER_RING_FULL,
    /** No completion entry was free. */
    COMPLETION_RING_FULL,
    /** The NIC could not keep up with the wire. */
    NIC_FIFO_FULL,
    /** The packet needs more buffers than an skb can name. */
    TOO_MANY_FRAGS,
    /** The headers are in memory that the CPU cannot read. */
    HEADERS_UNREADABLE,
    /** No skb was free. */
    NO_SKB,
    /** The checksum is wrong. */
    BAD_CHECKSUM,
    /** IP fragments overlap. */
    FRAGMENT_OVERLAP,
    /** The rest of the datagram never came. */
    FRAGMENT_TIMEOUT,
    /** Too many datagrams wait for fragments. */
    FRAGMENT_QUEUE_FULL,
    /** No page was free for the linear part. */
    NO_HEAD,
    /** The receive buffer is full. */
    RCVBUF_FULL,
    /** The out-of-order queue is full. */
    OUT_OF_ORDER_FULL,
    /** Somebody decided that it is lost on the wire. */
    LOST_ON_WIRE,
    /** The queue is being restarted. */
    QUEUE_STOPPED
}
