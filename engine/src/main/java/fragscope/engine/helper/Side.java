// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.OwnStructs;
import fragscope.engine.memory.StructLayout;

/**
 * The side of a design that helpers meet: what the driver wrote into frags, and what those words name.
 *
 * @param layouts structs as they lie in memory
 * @param frag the frag as the driver writes it; code may believe in another
 * @param naming what a word names
 * @param mask bits of the word that hold a tag
 * @param tag their value
 * @param alignment of objects, bytes; 0 for what the struct's size gives
 * @param pooled whether a page pool owns the buffers
 * @param flagged whether the driver marks such skbs as unreadable
 * @param ioUring whether net_iovs are of a user's area
 * @param headersInside whether headers lie in the first frag too
 * @param handleBase what handle 0 is, without tag: 0 for plain numbers, a bus address where that is the handle
 * @param handleShift log2 of the step from one handle to the next
 * @param addresses where page arithmetic begins
 */
public record Side(Layouts layouts, StructLayout frag, Naming naming, long mask, long tag, int alignment,
        boolean pooled, boolean flagged, boolean ioUring, boolean headersInside, long handleBase, int handleShift,
        Addresses addresses) {

    /** Host pages, in a kernel's layouts. */
    public static Side hostPages(Layouts layouts, boolean pooled, Addresses addresses) {
        return new Side(layouts, Structs.frag(layouts), Naming.HOST_PAGE, 0, 0, 0, pooled, false, false, false,
                0, 0, addresses);
    }

    /** The struct that a word names. */
    public StructLayout object() {
        return switch (naming) {
            case HOST_PAGE, BAR_PAGE, LOOSE_PAGE -> layouts.of("page");
            case NET_IOV -> layouts.of("net_iov");
            case PAGE_POOL_IOV -> layouts.of("page_pool_iov");
            case OBJECT, HANDLE -> OwnStructs.buffer();
        };
    }

    /** Bytes from one object to the next. */
    public long stride() {
        int size = object().size();
        return alignment == 0 ? size : (size + (long) alignment - 1) / alignment * alignment;
    }

    /** The address of object {@code i}. */
    public long objectAddress(int i) {
        return switch (naming) {
            case HOST_PAGE -> addresses.pfnToPage(KernelMap.FIRST_PFN + Scene.FIRST_BUFFER + i);
            case BAR_PAGE -> addresses.pfnToPage((KernelMap.DEVICE_BUS >> KernelMap.PAGE_SHIFT) + i);
            case LOOSE_PAGE -> Scene.LOOSE_PAGES + i * stride();
            case NET_IOV, PAGE_POOL_IOV, HANDLE -> KernelMap.NET_IOVS + i * stride();
            case OBJECT -> (KernelMap.NET_IOVS + alignment - 1 & -(long) alignment) + i * stride();
        };
    }

    /** The word that the driver writes for buffer {@code i}. */
    public long word(int i) {
        long bare = naming == Naming.HANDLE ? handleBase + ((long) i << handleShift) : objectAddress(i);
        return bare & ~mask | tag;
    }

    /** The address at which the CPU finds buffer {@code i}'s bytes, or 0. */
    public long cpuAddress(int i) {
        return switch (naming) {
            case HOST_PAGE, BAR_PAGE -> addresses.pageAddress(objectAddress(i));
            case LOOSE_PAGE, NET_IOV, PAGE_POOL_IOV, OBJECT, HANDLE -> 0;
        };
    }

    /** The address at which a device finds them. */
    public long busAddress(int i) {
        return naming == Naming.HOST_PAGE
                ? addresses.pageToPhys(objectAddress(i))
                : KernelMap.DEVICE_BUS + ((long) i << KernelMap.PAGE_SHIFT);
    }

    /** How code that knows these words finds their objects; with or without taking the tag off first. */
    public ObjectReader.Form form(boolean stripsTag) {
        long strip = stripsTag ? mask : 0;
        long first = objectAddress(0) - (handleBase >>> handleShift) * stride();
        return naming == Naming.HANDLE
                ? new ObjectReader.Form(mask, tag, strip, first, handleShift, stride())
                : ObjectReader.Form.pointer(mask, tag, strip);
    }

    /** The same in other places: page arithmetic that begins elsewhere. */
    public Side at(Addresses elsewhere) {
        return new Side(layouts, frag, naming, mask, tag, alignment, pooled, flagged, ioUring, headersInside,
                handleBase,
                handleShift, elsewhere);
    }

    /** The same with a frag of another layout. */
    public Side withFrag(StructLayout other) {
        return new Side(layouts, other, naming, mask, tag, alignment, pooled, flagged, ioUring, headersInside,
                handleBase,
                handleShift, addresses);
    }

    /** The same with another tag. */
    public Side tagged(long bits) {
        return new Side(layouts, frag, naming, bits, bits, alignment, pooled, flagged, ioUring, headersInside,
                handleBase,
                handleShift, addresses);
    }
}
