// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** What goes wrong in memory. */
public sealed interface MemoryFact extends Fact {

    /** The kernel loads or stores where nothing is. */
    @Models(function = "(memory)")
    record Oopsed(OopsKind fault, long address, int width, int site) implements MemoryFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.OOPSED, fault.ordinal(), address, width, site);
        }
    }

    /** A store hits an object that it was not meant for. */
    @Models(function = "(memory)")
    record StoreDamaged(long address, int width, int site) implements MemoryFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.STORE_DAMAGED, address, width, site);
        }
    }
}
