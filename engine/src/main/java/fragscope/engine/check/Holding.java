// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

/**
 * One reference to a buffer.
 *
 * @param place what kind of thing holds it
 * @param of whose: a queue for rings, a pool for its cache and ring, an skb, a socket for tokens
 * @param index which of its: a slot, a place in the queue, a frag, a token's id; 0 for an skb's head
 * @param netmem the word that it holds
 */
public record Holding(Place place, int of, int index, long netmem) {

    /** What can hold a buffer. */
    public enum Place {
        /** A slot of a queue's header ring, from posting until the driver cleans it. */
        HEADER_RING("slot", "the header ring of queue"),
        /** A slot of a queue's data ring, likewise. */
        DATA_RING("slot", "the data ring of queue"),
        /** The alloc cache of a pool. */
        ALLOC_CACHE("place", "the alloc cache of pool"),
        /** The ptr_ring of a pool. */
        PTR_RING("place", "the ptr_ring of pool"),
        /** The linear part of an skb. */
        SKB_HEAD("head", "skb"),
        /** A frag of an skb. */
        SKB_FRAG("frag", "skb"),
        /** The linear part of a clone that a tap holds. */
        TAP_HEAD("head", "the tap's clone"),
        /** A frag of a clone that a tap holds. */
        TAP_FRAG("frag", "the tap's clone"),
        /** A linear part that another sk_buff has as well: counted by dataref, and so no reference of its own. */
        SHARED_HEAD("head", "the clone in skb"),
        /** A frag that another sk_buff has as well, likewise. */
        SHARED_FRAG("frag", "the clone in skb"),
        /** A token of a socket, or a completion that the application has of it. */
        TOKEN("token", "socket"),
        /** An entry of the refill ring that the kernel has not read. */
        REFILL_RING("entry", "the refill ring of area"),
        /** Another driver that draws from the same genpool. */
        OTHER_CLIENT("page", "the other client");

        private final String one;
        private final String whose;

        /** True where what is held is counted with the one that it is shared with. */
        public boolean shared() {
            return this == SHARED_HEAD || this == SHARED_FRAG;
        }

        Place(String one, String whose) {
            this.one = one;
            this.whose = whose;
        }

        /** True where the buffer waits in its pool: nobody uses it. */
        public boolean idle() {
            return this == ALLOC_CACHE || this == PTR_RING;
        }
    }

    /** As in {@code frag 0 of skb 3}. */
    public String words() {
        return place.one + (place.one.equals("head") ? "" : " " + index) + " of " + place.whose + " " + of;
    }
}
