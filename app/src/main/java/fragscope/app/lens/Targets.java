// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.design.Host;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.memory.StructLayout;
import org.jspecify.annotations.Nullable;

/** How the objects that words point to are aligned. */
final class Targets {

    /**
     * Alignment of struct page by its type: 16 with CONFIG_HAVE_ALIGNED_STRUCT_PAGE, 8 without; what code may count on
     * everywhere is 8. Source: include/linux/mm_types.h. Other structs of pointers are aligned to 8 as well.
     */
    private static final int BY_TYPE = 8;

    private Targets() {
    }

    /**
     * @param byType  alignment that the type asks for, bytes
     * @param real    alignment that all objects of the run have, bytes
     * @param apart   bytes from one to the next
     * @param address whether the word is an address at all
     * @param bus     whether it is one on the bus
     */
    record Kind(int byType, int real, int apart, boolean address, boolean bus) {
    }

    /** What a word points to by itself: the object, or the buffer, where a design puts a bus address into it. */
    static Kind kind(Host host, long word, long netmem) {
        int row = host.buffers().row(netmem);
        if (row >= 0 && host.buffers().device(netmem)) {
            long bare = word & ~host.encoding().tag();
            long dma = host.netIovs().dmaAddr.get(row);
            if (bare == dma) {
                return new Kind(KernelMap.PAGE_SIZE, KernelMap.PAGE_SIZE, KernelMap.PAGE_SIZE, true, true);
            }
            if (bare >>> 47 == 0) {
                return new Kind(1, 1, 1, false, false); // neither a kernel address nor the buffer's: a number
            }
        }
        return object(host, netmem);
    }

    /** The struct that describes a buffer. */
    static Kind object(Host host, long netmem) {
        NetIovs objects = host.netIovs();
        if (host.buffers().device(netmem) && !objects.pages()) {
            int apart = objects.strideBytes();
            long real = Long.lowestOneBit(apart | objects.addressOf(0));
            return new Kind(BY_TYPE, (int) Math.min(real, Look.ALIGNMENT_MAX), apart, true, false);
        }
        int apart = host.pages().layout().size();
        return new Kind(BY_TYPE, Integer.lowestOneBit(apart), apart, true, false);
    }

    /** The struct in which page-pool code finds its members at the same places, or null. */
    static @Nullable StructLayout mirror(Host host, StructLayout layout) {
        if (!layout.name().equals("page")) {
            return host.pages().layout();
        }
        StructLayout other = host.netIovs().layout();
        return other.name().equals("page") ? null : other;
    }
}
