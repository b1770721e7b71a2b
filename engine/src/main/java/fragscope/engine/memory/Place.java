// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Table;
import java.util.List;

/**
 * What lies at an address.
 *
 * @param region where it is, as in {@code vmemmap}, {@code direct map}, {@code not mapped}
 * @param object the struct's tag, {@code page frame}, or empty
 * @param row the object's row, or {@link Table#NO_ROW}
 * @param offset byte within the object
 * @param members members that cover the byte, several in a union; empty for padding and where there is no struct
 */
public record Place(String region, String object, int row, int offset, List<String> members) {

    /** Keeps its own copy. */
    public Place {
        members = List.copyOf(members);
    }

    static Place outside(String region) {
        return new Place(region, "", Table.NO_ROW, 0, List.of());
    }

    static Place within(Region region, long address) {
        int offset = region.byteOf(address);
        List<String> members = region.table().layout().members().stream().filter(
                m -> m.bitOffset() / 8 <= offset && offset * 8 < m.bitOffset() + m.bitSize()).map(
                        Member::name).toList();
        return new Place(region.name(), region.table().layout().name(), region.rowOf(address), offset, members);
    }

    /** As in {@code vmemmap: page[3]._refcount+1}; several members are separated by a bar. */
    @Override
    public String toString() {
        if (object.isEmpty()) {
            return region;
        }
        String where = region + ": " + object + "[" + row + "]";
        return members.isEmpty()
                ? where + "+" + offset
                : where + "." + String.join("|", members) + " (byte " + offset + ")";
    }
}
