// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.util.List;

/**
 * The NIC.
 *
 * @param address  PCI address, shown to experts
 * @param work     the engine at work, with what it found; {@link Work#NONE} when idle
 * @param queue    the receive queue in view; {@code rings} are its rings
 * @param irqInNs  nanoseconds until the moderated interrupt, -1 when none is pending
 * @param counters {@code name value} in the driver's words, for experts
 */
public record Nic(String address, Work work, int queue, List<Ring> rings, long irqInNs, List<String> counters) {

    public Nic {
        rings = List.copyOf(rings);
        counters = List.copyOf(counters);
    }

    /** The engines of the receive pipeline. */
    public enum Engine {
        IDLE, PARSE, STEER, SPLIT
    }

    /**
     * What the pipeline knows of the packet in it. Later engines' findings are empty or -1 until they ran.
     *
     * @param protocols   as {@code eth ipv4 tcp}
     * @param byRule      whether an exact-match rule chose the queue, else RSS
     * @param queue       chosen, -1 while unknown
     * @param hash        RSS hash as {@code 0x51ccc178}, empty where there is none
     * @param headerBytes split length, -1 while unknown, 0 where the packet is not split
     */
    public record Work(Engine engine, int packet, String protocols, boolean byRule, int queue, String hash,
            int headerBytes, int payloadBytes) {

        public static final Work NONE = new Work(Engine.IDLE, 0, "", false, -1, "", -1, -1);
    }

    /** Which ring. */
    public enum RingKind {
        HEADERS, DATA, COMPLETIONS
    }

    /**
     * A descriptor ring.
     *
     * @param memory  the memory that its buffers lie in
     * @param entries size of the ring
     * @param posted  entries that the NIC may fill
     * @param filled  entries that it has filled and the driver has not taken
     * @param next    entry that the NIC uses next
     * @param slots   each entry, where there are at most 16; else empty, and only the counts are drawn
     */
    public record Ring(RingKind kind, Pool.Memory memory, int entries, int posted, int filled, int next,
            List<Slot> slots) {

        /** More than these are drawn as counts. */
        public static final int SLOTS_MAX = 16;

        public Ring {
            slots = List.copyOf(slots);
            if (slots.size() > SLOTS_MAX) {
                throw new IllegalArgumentException("a ring of " + slots.size() + " slots is drawn as counts");
            }
        }

        public String id(int queue) {
            return "rxq:" + queue + "/" + kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One ring entry; {@code carried} tells the fill of a filled one. */
    public record Slot(SlotState state, Carried carried) {
    }

    /** State of a ring entry. */
    public enum SlotState {
        EMPTY, POSTED, FILLED
    }
}
