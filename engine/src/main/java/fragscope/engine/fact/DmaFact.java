// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** What DMA does. */
public sealed interface DmaFact extends Fact {

    /** Bytes of a frame are in memory: {@code part} of the packet, in the buffer that the word names. */
    @Models(function = "(NIC: DMA write)")
    record DmaWritten(Part part, long netmem, int offset, int len, long dmaAddr, boolean device) implements DmaFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DMA_WRITTEN, part.ordinal(), netmem, offset, len, dmaAddr, device ? 1 : 0);
        }
    }

    /** The completion is in host memory: the driver can see the packet. */
    @Models(function = "(NIC: completion)")
    record CompletionWritten(int rxq, int completion, int len, int pending) implements DmaFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.COMPLETION_WRITTEN, rxq, completion, len, pending);
        }
    }

    /**
     * A write never arrives: no way leads to the device's memory, the device is gone, nothing lies at the address, or
     * it was decided so by hand. The completion comes all the same: writes over PCIe are posted.
     */
    @Models(function = "(PCIe: ACS, root complex)")
    record DmaLost(Part part, long dmaAddr, int len) implements DmaFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DMA_LOST, part.ordinal(), dmaAddr, len);
        }
    }

    /** A write is late by {@code delayNs} nanoseconds, and those behind it, as was decided by hand. */
    @Models(function = "(intervention)")
    record DmaDelayed(Part part, long delayNs) implements DmaFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DMA_DELAYED, part.ordinal(), delayNs);
        }
    }
}
