// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;

/**
 * A member as code accesses it: the bytes that a load or store touches, and the bits that are the member's.
 *
 * @param struct the struct's tag
 * @param name the member's name
 * @param offset bytes from the struct's start
 * @param width bytes of the access, 1 to 8; 0 for members that are only pointed to, as arrays
 * @param shift lowest bit of a bit field within the access
 * @param bits bits of the member within the access
 */
public record Field(String struct, String name, int offset, int width, int shift, int bits) {

    /** The member of a layout, as the compiler would access it. */
    public static Field of(StructLayout layout, String name) {
        Member m = layout.member(name);
        int at = m.bitOffset() / 8;
        if (m.bitSize() > 64) {
            return new Field(layout.name(), name, at, 0, 0, 0);
        }
        if (m.bitOffset() % 8 == 0 && m.bitSize() % 8 == 0) {
            return new Field(layout.name(), name, at, m.bitSize() / 8, 0, m.bitSize());
        }
        return new Field(layout.name(), name, at, 1, m.bitOffset() % 8, m.bitSize());
    }

    /** The same member of a struct that lies within another, {@code by} bytes from its start. */
    public Field within(String owner, String path, int by) {
        return new Field(owner, path, offset + by, width, shift, bits);
    }

    /** True for a member narrower than the access: a store reads the rest first. */
    public boolean isBitField() {
        return bits < width * 8;
    }

    /** The bits of the access that are the member's. */
    public long mask() {
        return bits == 64 ? -1L : ((1L << bits) - 1) << shift;
    }
}
