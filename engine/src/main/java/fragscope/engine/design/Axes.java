// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.driver.BufferNaming;
import fragscope.engine.driver.HandleNaming;
import fragscope.engine.driver.NetmemNaming;
import fragscope.engine.driver.PageNaming;
import fragscope.engine.driver.ZonePageNaming;
import fragscope.engine.fact.Facts;
import fragscope.engine.frag.Encoding;
import fragscope.engine.frag.HandleWord;
import fragscope.engine.frag.NetmemWord;
import fragscope.engine.frag.PagePoolIovWord;
import fragscope.engine.frag.PageWord;
import fragscope.engine.frag.TagBitsWord;
import fragscope.engine.frag.UnionWord;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.DeviceNames;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.memory.OwnStructs;
import fragscope.engine.memory.StructLayout;

/** From choices on axes to the classes that are them; with {@link Assembly} the only code that switches on an axis. */
final class Axes {

    private Axes() {
    }

    static BufferNaming naming(Design design, AddressSpace memory, Facts facts) {
        return switch (design.naming()) {
            case STRUCT_PAGE -> new PageNaming(memory, facts);
            case ZONE_DEVICE_PAGE -> new ZonePageNaming();
            case TAGGED_WORD -> new NetmemNaming();
            case HANDLE_PA -> new HandleNaming();
        };
    }

    static Encoding encoding(Design design, NetIovs netIovs) {
        boolean masked = design.safeguards().maskTag();
        return switch (design.encoding()) {
            case BIO_VEC -> new PageWord();
            case PAGE_TAG_BITS -> new TagBitsWord(netIovs, design.word().tag(), masked);
            case UNION -> new UnionWord(netIovs, masked);
            case HANDLE -> new HandleWord();
            case PAGE_POOL_IOV -> new PagePoolIovWord(masked);
            case NETMEM -> new NetmemWord();
        };
    }

    /** By what words pools know buffers of bound memory, and where the structs behind them lie. */
    static DeviceNames names(Design design) {
        if (design.zoneDevice()) {
            return DeviceNames.zonePages(KernelMap.DEVICE_BUS >> KernelMap.PAGE_SHIFT);
        }
        return switch (design.encoding()) {
            case PAGE_TAG_BITS, UNION, BIO_VEC -> DeviceNames.objects(design.word().alignment());
            case HANDLE -> DeviceNames.handles();
            case PAGE_POOL_IOV, NETMEM -> DeviceNames.tagged();
        };
    }

    /** The struct that describes a buffer of bound memory. */
    static StructLayout descriptor(Design design, Layouts layouts) {
        if (design.zoneDevice()) {
            return layouts.of("page");
        }
        return switch (design.encoding()) {
            case PAGE_TAG_BITS, UNION, HANDLE, BIO_VEC -> OwnStructs.buffer();
            case PAGE_POOL_IOV -> layouts.has("page_pool_iov") ? layouts.of("page_pool_iov") : OwnStructs.buffer();
            case NETMEM -> layouts.of("net_iov");
        };
    }

    /** The struct that describes a chunk. */
    static StructLayout chunkOwner(Layouts layouts) {
        return layouts.has("dmabuf_genpool_chunk_owner")
                ? layouts.of("dmabuf_genpool_chunk_owner")
                : OwnStructs.chunk();
    }

    static StructLayout chunkArea(Layouts layouts) {
        return layouts.has("net_iov_area") ? layouts.of("net_iov_area") : chunkOwner(layouts);
    }

    /** The frag's own struct, whatever it was called. */
    static StructLayout frag(Layouts layouts) {
        return layouts.has("skb_frag") ? layouts.of("skb_frag") : layouts.of("bio_vec");
    }
}
