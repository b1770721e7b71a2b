// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * {@code NAPI_GRO_CB(skb)}: what GRO keeps in {@code skb->cb}. Source: include/net/gro.h, struct napi_gro_cb; the first
 * word is frag0 on the way in, and {@code last} while the skb is held.
 */
public final class GroCb {

    private static final int FRAG0 = 0;
    private static final int FRAG0_LEN = 8;
    private static final int DATA_OFFSET = 16;
    private static final int FLUSH = 20;
    private static final int COUNT = 22;
    private static final int FREE = 24;

    private GroCb() {
    }

    private static Field at(Cpu c, String name, int offset, int width) {
        return new Field("sk_buff", name, c.structs().skbCb.offset() + offset, width, 0, width * 8);
    }

    static Field frag0(Cpu c) {
        return at(c, "cb", FRAG0, 8);
    }

    static Field frag0Len(Cpu c) {
        return at(c, "cb", FRAG0_LEN, 4);
    }

    static Field last(Cpu c) {
        return at(c, "cb", FRAG0, 8);
    }

    static Field dataOffset(Cpu c) {
        return at(c, "cb", DATA_OFFSET, 4);
    }

    static Field flush(Cpu c) {
        return at(c, "cb", FLUSH, 2);
    }

    static Field count(Cpu c) {
        return at(c, "cb", COUNT, 2);
    }

    static Field free(Cpu c) {
        return at(c, "cb", FREE, 1);
    }

    /** What a driver's {@code napi_gro_receive} has set before the protocols see the skb. */
    public static void prepare(Memory memory, Structs structs, long skb, int dataOffset, long last) {
        long cb = skb + structs.skbCb.offset();
        memory.write(cb + FRAG0, 8, last);
        memory.write(cb + FRAG0_LEN, 4, 0);
        memory.write(cb + DATA_OFFSET, 4, dataOffset);
        memory.write(cb + FLUSH, 2, 0);
        memory.write(cb + COUNT, 2, 1);
        memory.write(cb + FREE, 1, 0);
    }

    /** True when GRO took the head of an skb as well: its sk_buff is freed alone (NAPI_GRO_FREE_STOLEN_HEAD). */
    public static boolean headStolen(Memory memory, Structs structs, long skb) {
        return memory.read(skb + structs.skbCb.offset() + FREE, 1) == GroHelpers.FREE_HEAD_STOLEN;
    }
}
