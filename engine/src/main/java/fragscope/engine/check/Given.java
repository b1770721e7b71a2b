// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.helper.Memory;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.Truth;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** What a helper gave: bytes, or names of pages, in a form that can be compared between designs. */
final class Given {

    private static final int CMSG_BYTES = 24;
    private static final int PAGE_SHIFT = 12;
    private static final int MOST = 1 << 18;

    private final Scene scene;
    private final Memory memory;
    private final Probe probe;
    private final long[] arguments;
    private final long value;

    Given(Scene scene, Memory memory, Probe probe, long[] arguments, long value) {
        this.scene = scene;
        this.memory = memory;
        this.probe = probe;
        this.arguments = arguments;
        this.value = value;
    }

    byte[] bytes() {
        return switch (probe.output()) {
            case NONE -> new byte[0];
            case USER -> copied(Scene.USER);
            case BUFFER -> copied(Scene.KERNEL_BUFFER);
            case CMSGS -> told();
            case SCATTERLIST -> pages(scene.structs().sgBytes, Math.max(0, value), true);
            case PIPE -> pages(16, filled(), true);
            case PAGE_TABLE -> pages(8, Math.max(0, value) >> PAGE_SHIFT, false);
        };
    }

    private byte[] copied(long from) {
        long bytes = probe.returns() == Probe.Returns.COUNT ? Math.max(0, value) : value == 0 ? arguments[3] : 0;
        byte[] out = new byte[(int) Math.min(bytes, MOST)];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) memory.byteAt(from + i);
        }
        return out;
    }

    /** Copied bytes, then those that each control message names. */
    private byte[] told() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long copied = memory.read(Scene.ITER, 8) - Scene.USER;
        for (long i = 0; i < copied; i++) {
            out.write(memory.byteAt(Scene.USER + i));
        }
        for (long at = Scene.ASIDE; memory.read(at + 8, 4) != 0; at += CMSG_BYTES) {
            long offset = memory.read(at, 8);
            for (long i = 0; i < memory.read(at + 8, 4); i++) {
                out.write(Truth.byteOf((int) (offset + i >> PAGE_SHIFT), (int) (offset + i & 4095)));
            }
        }
        return out.toByteArray();
    }

    /** References that control messages stand for, by buffer. */
    static long[] tokens(Memory memory, Probe probe) {
        long[] tokens = new long[Scene.BUFFERS];
        if (probe.output() == Probe.Output.CMSGS) {
            for (long at = Scene.ASIDE; memory.read(at + 8, 4) != 0; at += CMSG_BYTES) {
                long buffer = memory.read(at, 8) >> PAGE_SHIFT;
                if (buffer >= 0 && buffer < Scene.BUFFERS) {
                    tokens[(int) buffer]++;
                }
            }
        }
        return tokens;
    }

    /** Pipe buffers with a length. */
    private long filled() {
        long n = 0;
        while (memory.read(Scene.ASIDE + n * 16 + 12, 4) != 0) {
            n++;
        }
        return n;
    }

    /** Entries that begin with a page's address, then offset and length. */
    private byte[] pages(long stride, long entries, boolean placed) {
        ByteBuffer out = ByteBuffer.allocate((int) Math.min(entries, 256) * 16);
        for (long i = 0; i < Math.min(entries, 256); i++) {
            long at = Scene.ASIDE + i * stride;
            out.putLong(pageNamed(scene, memory.read(at, 8)));
            out.putLong(placed ? memory.read(at + 8, 8) : 0);
        }
        return out.array();
    }

    /** Which page an address is, comparable between designs. */
    static long pageNamed(Scene scene, long page) {
        if (page == 0) {
            return Execution.NOTHING;
        }
        for (int i = 0; i < Scene.BUFFERS; i++) {
            if (page == scene.hostPage(i) || scene.side().naming().isPage() && page == scene.side().objectAddress(i)) {
                return i;
            }
        }
        int head = Truth.bufferOf(scene, page);
        return head >= 2 * Scene.BUFFERS ? head : Execution.FOREIGN;
    }

    /** The first page given that is none of those meant, or FOREIGN when all are. */
    static long firstForeign(Scene scene, Memory memory, Probe probe, long value) {
        long stride = switch (probe.output()) {
            case SCATTERLIST -> scene.structs().sgBytes;
            case PIPE -> 16;
            case PAGE_TABLE -> 8;
            default -> 0;
        };
        long entries = probe.output() == Probe.Output.SCATTERLIST ? Math.min(value, 64) : stride == 0 ? 0 : 17;
        for (long i = 0; i < entries; i++) {
            long page = memory.read(Scene.ASIDE + i * stride, 8);
            boolean none = page == 0 && probe.output() != Probe.Output.SCATTERLIST;
            if (!none && pageNamed(scene, page) < 0) {
                return page;
            }
        }
        return Execution.FOREIGN;
    }
}
