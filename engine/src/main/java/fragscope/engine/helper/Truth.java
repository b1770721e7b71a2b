// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.helper.SkbPlan.Part;
import fragscope.engine.memory.KernelMap;
import java.io.ByteArrayOutputStream;

/**
 * What only the model knows: which bytes an skb really has, whatever code can read. It reads frags as the driver wrote
 * them, finds the buffer that a word names, and looks into the buffer, device memory too; nothing here is kernel code.
 */
public final class Truth {

    /** No buffer. */
    public static final int NONE = -1;

    /** Host pages count from here, linear parts' pages behind them. */
    static final int HOST = Scene.BUFFERS;
    static final int HEADS = 2 * Scene.BUFFERS;

    private static final int MOST = 1 << 18;

    private Truth() {
    }

    /** Eight bytes of a buffer as they were built. */
    static long eightBytes(int buffer, int at) {
        long x = (buffer * 4096L + at + 1) * 0x9e37_79b9_7f4a_7c15L;
        x ^= x >>> 29;
        return x * 0xbf58_476d_1ce4_e5b9L;
    }

    /** A byte of a buffer as it was built, 0 to 255. */
    public static int byteOf(int buffer, int at) {
        return (int) (eightBytes(buffer, at & -8) >>> ((at & 7) * 8)) & 0xff;
    }

    /** The buffer that a word names: the design's from 0, then host pages, then linear parts'; {@link #NONE}. */
    public static int bufferOf(Scene scene, long word) {
        return scene.bufferOf(word);
    }

    /** Appends bytes of a buffer that {@link #bufferOf} gave; false behind its end. */
    private static boolean append(Scene scene, Memory memory, int buffer, long offset, long len,
            ByteArrayOutputStream out) {
        int group = buffer / Scene.BUFFERS;
        int last = buffer + (int) (offset + Math.max(0, len - 1) >> KernelMap.PAGE_SHIFT);
        if (offset < 0 || len > MOST || group < 2 && last / Scene.BUFFERS != group || group >= 2 && last != buffer) {
            return false;
        }
        if (group == 0 && scene.side().cpuAddress(0) == 0) {
            out.write(scene.payload(), buffer * KernelMap.PAGE_SIZE + (int) offset, (int) len);
            return true;
        }
        Addresses addresses = scene.side().addresses();
        memory.appendTo(out, offset + switch (group) {
            case 0 -> scene.side().cpuAddress(buffer);
            case 1 -> addresses.pageAddress(scene.hostPage(buffer - HOST));
            default -> addresses.pageAddress(scene.headPage(buffer - HEADS));
        }, len);
        return true;
    }

    /** All bytes of an skb, chained ones included; a byte that nothing has ends it with a mark. */
    public static byte[] bytes(Scene scene, Memory memory, long skb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(scene, memory, skb, out, 0);
        return out.toByteArray();
    }

    private static void write(Scene scene, Memory memory, long skb, ByteArrayOutputStream out, int depth) {
        Structs s = scene.structs();
        long data = read(memory, skb, s.skbData);
        int headlen = (int) (read(memory, skb, s.skbLen) - read(memory, skb, s.skbDataLen));
        if (headlen < 0 || headlen > MOST || headlen > 0
                && (memory.areaOf(data) == null || memory.areaOf(data + headlen - 1) == null)) {
            mark(out, "no linear part");
            return;
        }
        memory.appendTo(out, data, headlen);
        long info = read(memory, skb, s.skbHead) + read(memory, skb, s.skbEnd);
        int frags = (int) read(memory, info, s.nrFrags);
        for (int i = 0; i < frags; i++) {
            Frag frag = frag(scene, memory, info, i);
            int buffer = bufferOf(scene, frag.word());
            if (buffer == NONE) {
                mark(out, "no buffer");
                continue;
            }
            if (!append(scene, memory, buffer, frag.offset(), frag.len(), out)) {
                mark(out, "behind the buffer");
            }
        }
        long list = depth > Structs.MAX_SKB_FRAGS ? 0 : read(memory, info, s.fragList);
        for (int n = 0; list != 0 && n < Scene.SKBS && memory.areaOf(list) != null; n++) {
            write(scene, memory, list, out, depth + Structs.MAX_SKB_FRAGS + 1);
            list = read(memory, list, s.skbNext);
        }
    }

    private static void mark(ByteArrayOutputStream out, String what) {
        out.writeBytes(("<" + what + ">").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /**
     * A frag as the driver means it.
     *
     * @param word what names the buffer
     * @param offset first byte
     * @param len bytes
     */
    public record Frag(long word, long offset, long len) {
    }

    /** Frag {@code i} behind a shared info, read with the driver's layout. */
    public static Frag frag(Scene scene, Memory memory, long info, int i) {
        fragscope.engine.memory.StructLayout layout = scene.side().frag();
        long at = info + scene.structs().frags + (long) i * Structs.FRAG_BYTES;
        return new Frag(memory.read(at + layout.members().get(0).bitOffset() / 8, 8),
                memory.read(at + layout.member(layout.has("offset") ? "offset" : "bv_offset").bitOffset() / 8, 4),
                memory.read(at + layout.member(layout.has("len") ? "len" : "bv_len").bitOffset() / 8, 4));
    }

    /** A member, read without a CPU. */
    public static long read(Memory memory, long object, Field field) {
        long value = memory.read(object + field.offset(), field.width());
        return field.isBitField() ? (value & field.mask()) >>> field.shift() : value;
    }

    /** The one's complement sum of an skb's bytes, not folded. */
    static long sum(Scene scene, Memory memory, long skb) {
        return sum(bytes(scene, memory, skb), 0);
    }

    static long sum(byte[] bytes, int from) {
        long sum = 0;
        for (int i = from; i < bytes.length; i++) {
            sum += (i - from) % 2 == 0 ? (bytes[i] & 0xffL) << 8 : bytes[i] & 0xffL;
        }
        return sum;
    }

    /** References on host page {@code i}, which may be mixed in, the pool's own included. */
    public static long countedOfHost(Scene scene, Memory memory, int i) {
        return ofPage(scene, memory, scene.hostPage(i));
    }

    private static long ofPage(Scene scene, Memory memory, long page) {
        Structs s = scene.structs();
        return (scene.side().pooled() ? read(memory, page, s.ppRefCount) : 1) + (int) read(memory, page, s.refcount)
                - 1;
    }

    /** References on buffer {@code i} that its counter says, the pool's own included. */
    public static long counted(Scene scene, Memory memory, int i) {
        Side side = scene.side();
        long at = side.objectAddress(i);
        return switch (side.naming()) {
            case HOST_PAGE -> ofPage(scene, memory, at);
            case BAR_PAGE, LOOSE_PAGE -> (int) read(memory, at, scene.structs().refcount);
            case NET_IOV, PAGE_POOL_IOV, OBJECT, HANDLE -> (int) read(memory, at, scene.count());
        };
    }

    /** References on the binding of device memory, where there is one. */
    public static long countedOfBinding(Scene scene, Memory memory) {
        Field ref = scene.bindingRef();
        return ref == null ? 0 : (int) read(memory, Scene.BINDING, ref);
    }

    /** The parts of a plan that lie in a buffer of the design. */
    public static boolean names(SkbPlan plan, int buffer) {
        return plan.frags().stream().anyMatch(p -> is(p, buffer))
                || plan.chained().stream().anyMatch(l -> l.stream().anyMatch(p -> is(p, buffer)));
    }

    private static boolean is(Part part, int buffer) {
        return part.buffer() == buffer && !part.host();
    }
}
