// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** What the NIC decides about a frame. */
public sealed interface NicFact extends Fact {

    /** The frame is not for this host. */
    @Models(function = "(NIC: destination filter)")
    record FrameFiltered() implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAME_FILTERED);
        }
    }

    /**
     * The parser found the end of the L4 header, {@code headerLen} bytes from the frame's start (0 where there is none
     * to split at).
     */
    @Models(function = "(NIC: parser)")
    record HeadersParsed(int ipVersion, int proto, int headerLen, int payloadLen) implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.HEADERS_PARSED, ipVersion, proto, headerLen, payloadLen);
        }
    }

    /** The parser does not know this frame. */
    @Models(function = "(NIC: parser)")
    record HeadersNotParsed() implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.HEADERS_NOT_PARSED);
        }
    }

    /**
     * The L4 checksum in the capture is not right, as on a sender whose NIC fills it later; it counts as checked by
     * hardware.
     */
    @Models(function = "(capture)")
    record ChecksumAssumed() implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.CHECKSUM_ASSUMED);
        }
    }

    /** An exact-match flow rule sends the packet to its queue. */
    @Models(function = "(NIC: flow steering)")
    record QueueSteered(int rxq) implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_STEERED, rxq);
        }
    }

    /** The Toeplitz hash chooses the queue through the indirection table. */
    @Models(function = "(NIC: RSS)")
    record QueueHashed(int rxq, long hash, boolean ports) implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.QUEUE_HASHED, rxq, hash, ports ? 1 : 0);
        }
    }

    /** Header and payload part: so many bytes each. */
    @Models(function = "(NIC: header-data split)")
    record PacketSplit(int headerLen, int payloadLen) implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PACKET_SPLIT, headerLen, payloadLen);
        }
    }

    /** The packet stays whole, for this reason. */
    @Models(function = "(NIC: header-data split)")
    record PacketNotSplit(NotSplitReason reason) implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PACKET_NOT_SPLIT, reason.ordinal());
        }
    }

    /**
     * The NIC takes receive descriptors: a header buffer or none, and so many data buffers, {@code postedLeft} data
     * buffers stay posted.
     */
    @Models(function = "(NIC: rx engine)")
    record DescriptorsTaken(int rxq, int completion, int headerBuffers, int dataBuffers,
            int postedLeft) implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DESCRIPTORS_TAKEN, rxq, completion, headerBuffers, dataBuffers, postedLeft);
        }
    }

    /** The NIC drops the frame, for this reason; {@code rxq} is -1 where no queue was chosen yet. */
    @Models(function = "(NIC: rx engine)")
    record FrameDropped(int rxq, DropReason reason) implements NicFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAME_DROPPED, rxq, reason.ordinal());
        }
    }
}
