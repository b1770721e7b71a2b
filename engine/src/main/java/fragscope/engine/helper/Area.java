// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.StructLayout;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses that something backs.
 *
 * @param name what it is, in the kernel's words
 * @param base first address
 * @param size bytes
 * @param kind what a load from it means
 * @param layout the struct whose array it is, or null for bytes
 * @param stride bytes from one struct to the next; 0 for bytes
 */
public record Area(String name, long base, long size, Kind kind, @Nullable StructLayout layout, long stride) {

    /** What a load from an area means. */
    public enum Kind {
        /** Memory of the host. */
        HOST,
        /** Memory of a device behind a BAR, mapped uncached: each load crosses the bus. */
        DEVICE,
        /** RAM that the model has no objects for: it reads as zeros. */
        BACKGROUND
    }

    /** Bytes that are no struct's. */
    public static Area bytes(String name, long base, long size, Kind kind) {
        return new Area(name, base, size, kind, null, 0);
    }

    /** An array of structs. */
    public static Area structs(String name, long base, int count, StructLayout layout, long stride) {
        return new Area(name, base, count * stride, Kind.HOST, layout, stride);
    }

    boolean holds(long address) {
        long at = address - base;
        return at >= 0 && at < size;
    }

    /** The element that an address falls into, 0 for bytes. */
    public long index(long address) {
        return stride == 0 ? 0 : (address - base) / stride;
    }

    /** Bytes from the element's start, or from the area's. */
    public long offset(long address) {
        return stride == 0 ? address - base : (address - base) % stride;
    }
}
