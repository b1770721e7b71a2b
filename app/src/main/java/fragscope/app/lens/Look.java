// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

/**
 * Where the lens is held: everything about a picture that is not the world's.
 *
 * @param sheet     what is looked at
 * @param depth     how deep, on {@link Sheet#ZOOM}
 * @param skb       row of the skb that was chosen, or {@link #ANY}
 * @param frag      its frag
 * @param packet    the packet that was chosen, from 0, or {@link #ANY}
 * @param allBits   whether all 64 bits are cells
 * @param from      first byte that is listed at {@link Depth#MEMORY} and {@link Depth#PACKET}
 * @param alignment bytes, a power of two from 1 to 4096
 * @param struct    the struct on {@link Sheet#STRUCTS}
 * @param left      name of the left kernel or reading
 * @param right     of the right one
 * @param address   what {@link Sheet#ADDRESS} explains
 */
public record Look(Sheet sheet, Depth depth, int skb, int frag, int packet, boolean allBits, int from, int alignment,
        String struct, String left, String right, long address) {

    /** Nothing was chosen: the present fact decides. */
    public static final int ANY = -1;

    /** Largest alignment that is asked about: a page's. */
    public static final int ALIGNMENT_MAX = 4096;

    public Look {
        if (Integer.bitCount(alignment) != 1 || alignment < 1 || alignment > ALIGNMENT_MAX) {
            throw new IllegalArgumentException("alignment " + alignment + ": right would be a power of two to 4096");
        }
    }

    /** On the word of whatever the moment is about. */
    public static Look start() {
        return new Look(Sheet.ZOOM, Depth.WORD, ANY, 0, ANY, false, 0, 8, "page", "", "", 0);
    }

    public Look at(Depth newDepth) {
        return new Look(Sheet.ZOOM, newDepth, skb, frag, packet, allBits, 0, alignment, struct, left, right, address);
    }

    public Look on(Sheet newSheet) {
        return new Look(newSheet, depth, skb, frag, packet, allBits, from, alignment, struct, left, right, address);
    }

    /** The same for a frag of an skb. */
    public Look of(int newSkb, int newFrag) {
        return new Look(sheet, depth, newSkb, newFrag, ANY, allBits, 0, alignment, struct, left, right, address);
    }

    /** The same for a packet and whatever holds it. */
    public Look ofPacket(int newPacket) {
        return new Look(sheet, depth, ANY, 0, newPacket, allBits, 0, alignment, struct, left, right, address);
    }

    public Look bits(boolean all) {
        return new Look(sheet, depth, skb, frag, packet, all, from, alignment, struct, left, right, address);
    }

    public Look from(int first) {
        return new Look(sheet, depth, skb, frag, packet, allBits, Math.max(0, first), alignment, struct, left, right,
                address);
    }

    public Look aligned(int bytes) {
        return new Look(sheet, depth, skb, frag, packet, allBits, from, bytes, struct, left, right, address);
    }

    public Look comparing(String what, String newLeft, String newRight) {
        return new Look(sheet, depth, skb, frag, packet, allBits, from, alignment, what, newLeft, newRight, address);
    }

    public Look explaining(long what) {
        return new Look(Sheet.ADDRESS, depth, skb, frag, packet, allBits, from, alignment, struct, left, right, what);
    }
}
