// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.MemoryFact;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Loads and stores at kernel addresses, as x86-64 does them: for code that may be given a wrong word.
 *
 * <p>An address that is not canonical is a general protection fault, a canonical one that nothing backs a page fault;
 * both are stated as {@link MemoryFact.Oopsed}, recorded in {@link Oops}, and the access yields 0. A store goes to
 * whatever lies there, unaligned ones across the objects that they touch; where that is not the member meant, it is
 * stated as {@link MemoryFact.StoreDamaged}. No access throws.
 *
 * <p>Simplifications: all memory below the last frame of the model is mapped, as RAM in the direct map and as struct
 * page in vmemmap; what of it the model has no objects for reads as 0 and swallows stores. Nothing is mapped elsewhere.
 * Stores to a frame's bytes are stated and otherwise lost, because those bytes lie in the capture.
 */
public final class AddressSpace {

    private final Region[] regions;
    private final BusChunk[] deviceMapped;
    private final HostPages pages;
    private final FrameBytes frameBytes;
    private final Facts facts;
    private final Oops oops;

    /**
     * @param world an open world
     * @param facts where faults are stated
     * @param regions what lies where; regions within frames count before the frame's bytes
     * @param pages the frames of the direct map
     * @param frameBytes what is in them
     */
    public AddressSpace(World world, Facts facts, List<Region> regions, HostPages pages, FrameBytes frameBytes) {
        this(world, facts, regions, pages, frameBytes, List.of());
    }

    /**
     * The same with device memory in the direct map: a BAR that p2pdma has added is mapped uncached, so that loads from
     * it are right and slow. Source: drivers/pci/p2pdma.c, pci_p2pdma_add_resource (pgprot_noncached).
     */
    public AddressSpace(World world, Facts facts, List<Region> regions, HostPages pages, FrameBytes frameBytes,
            List<BusChunk> deviceMapped) {
        this.deviceMapped = deviceMapped.toArray(new BusChunk[0]);
        this.regions = regions.toArray(new Region[0]);
        this.pages = pages;
        this.frameBytes = frameBytes;
        this.facts = facts;
        this.oops = new Oops(world);
    }

    /** The arrays of structs, as they were given. */
    public List<Region> regions() {
        return List.of(regions);
    }

    /** The first oops, if any. */
    public Oops oops() {
        return oops;
    }

    /** True since the first oops: code that loads asks this after each load and gives up. */
    public boolean oopsed() {
        return oops.oopsed();
    }

    /**
     * Loads a little-endian value.
     *
     * @param address any word
     * @param width 1 to 8 bytes
     * @param site the caller's number for the kernel function that loads
     * @return the value, unsigned; 0 after an oops
     */
    public long load(long address, int width, int site) {
        if (!backed(address, width, site)) {
            return 0;
        }
        Region region = regionOf(address);
        int at = region == null ? 0 : region.byteOf(address);
        if (region != null && (at & 7) + width <= 8) {
            long cell = region.table().loadCell(region.rowOf(address), at >> 3);
            return width == 8 ? cell : (cell >>> ((at & 7) * 8)) & ((1L << (width * 8)) - 1);
        }
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (long) byteAt(address + i) << (i * 8);
        }
        return value;
    }

    /**
     * Stores a little-endian value where {@code meant} is believed to lie.
     *
     * @param address any word
     * @param meant the member that the code means; its width is the store's
     * @param value the value; bits beyond the member's width are ignored
     * @param site the caller's number for the kernel function that stores
     * @return true when it was stored to a member that was meant: then the caller states it; otherwise it is stated
     * here
     */
    public boolean store(long address, Column meant, long value, int site) {
        int width = meant.bits() / 8;
        if (!backed(address, width, site)) {
            return false;
        }
        for (int i = 0; i < width; i++) {
            storeByte(address + i, (int) (value >>> (i * 8)) & 0xff);
        }
        if (isColumn(address, meant)) {
            return true;
        }
        facts.say(new MemoryFact.StoreDamaged(address, width, site));
        return false;
    }

    /** Adds to a counter in place, as {@code atomic_add} does; answers like {@link #store}. */
    public boolean add(long address, Column meant, long amount, int site) {
        if (!backed(address, meant.bits() / 8, site)) {
            return false;
        }
        return store(address, meant, load(address, meant.bits() / 8, site) + amount, site);
    }

    /** States a WARN() of the kernel: it prints and goes on. {@code word} is what it complains of. */
    public void warn(long word, int site) {
        facts.say(new MemoryFact.Oopsed(OopsKind.WARN, word, 0, site));
    }

    /** States a BUG() of the kernel: an oops. */
    public void bug(long word, int site) {
        fault(OopsKind.BUG, word, 0, site);
    }

    /** True when every byte is mapped; otherwise the fault is stated. */
    private boolean backed(long address, int width, int site) {
        long last = address + width - 1;
        if (!KernelMap.canonical(address) || !KernelMap.canonical(last)) {
            fault(OopsKind.GENERAL_PROTECTION, address, width, site);
            return false;
        }
        if (!mapped(address) || !mapped(last)) {
            fault(OopsKind.PAGE_FAULT, mapped(address) ? last & -KernelMap.PAGE_SIZE : address, width, site);
            return false;
        }
        return true;
    }

    private void fault(OopsKind kind, long address, int width, int site) {
        oops.set(kind, address, width, site);
        facts.say(new MemoryFact.Oopsed(kind, address, width, site));
    }

    boolean mapped(long address) {
        long frames = pages.pfnOf(0) + pages.rows();
        long inDirectMap = address - KernelMap.DIRECT_MAP;
        if (inDirectMap >= 0 && inDirectMap < frames << KernelMap.PAGE_SHIFT) {
            return true;
        }
        for (BusChunk chunk : deviceMapped) {
            if (inDirectMap >= chunk.dma() && inDirectMap < chunk.dma() + chunk.bytes()) {
                return true;
            }
        }
        long inVmemmap = address - KernelMap.VMEMMAP;
        // the kernel maps vmemmap in whole pages
        long end = ((frames << KernelMap.STRUCT_PAGE_SHIFT) + KernelMap.PAGE_SIZE - 1) & -KernelMap.PAGE_SIZE;
        return inVmemmap >= 0 && inVmemmap < end || regionOf(address) != null;
    }

    @org.jspecify.annotations.Nullable
    Region regionOf(long address) {
        for (Region region : regions) {
            if (region.rowOf(address) != Table.NO_ROW) {
                return region;
            }
        }
        return null;
    }

    private int byteAt(long address) {
        Region region = regionOf(address);
        if (region != null) {
            int at = region.byteOf(address);
            return (int) (region.table().loadCell(region.rowOf(address), at >> 3) >>> ((at & 7) * 8)) & 0xff;
        }
        int frame = pages.rowOfPageAddress(address);
        return frame == Table.NO_ROW ? 0 : frameBytes.byteAt(frame, (int) address & (KernelMap.PAGE_SIZE - 1));
    }

    private void storeByte(long address, int value) {
        Region region = regionOf(address);
        if (region != null) {
            int row = region.rowOf(address);
            int at = region.byteOf(address);
            int shift = (at & 7) * 8;
            long cell = region.table().loadCell(row, at >> 3);
            region.table().storeCell(row, at >> 3, (cell & ~(0xffL << shift)) | ((long) value << shift));
        }
    }

    private boolean isColumn(long address, Column column) {
        Region region = regionOf(address);
        return region != null && region.table().equals(column.table())
                && region.byteOf(address) == column.cellOfRow() * 8 + column.bit() / 8;
    }

    /** What an address is, in words and rows; for inspectors, not for hot code. */
    public Place explain(long address) {
        if (!KernelMap.canonical(address)) {
            return Place.outside("not canonical");
        }
        Region region = regionOf(address);
        if (region != null) {
            return Place.within(region, address);
        }
        int frame = pages.rowOfPageAddress(address);
        if (frame != Table.NO_ROW) {
            return new Place("direct map", "page frame", frame, (int) address & (KernelMap.PAGE_SIZE - 1), List.of());
        }
        if (mapped(address)) {
            return Place.outside(address >= KernelMap.VMEMMAP ? "vmemmap, not modelled" : "direct map, not modelled");
        }
        return Place.outside(address >= 0 ? "user space" : "not mapped");
    }
}
