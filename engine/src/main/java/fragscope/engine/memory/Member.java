// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

/**
 * A member of a struct.
 *
 * @param name the kernel's name; members of anonymous unions and structs are listed by their own names
 * @param type the type as C writes it
 * @param bitOffset bits from the struct's start
 * @param bitSize width in bits; arrays have the whole array's
 */
public record Member(String name, String type, int bitOffset, int bitSize) {

    /** Checks that the place makes sense. */
    public Member {
        if (bitOffset < 0 || bitSize < 0) {
            throw new IllegalArgumentException(
                    "member " + name + ": bit_offset " + bitOffset + ", bit_size " + bitSize + " must not be negative");
        }
    }
}
