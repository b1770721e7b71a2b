// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

/**
 * A member of a struct or union.
 *
 * @param name its name; empty for an anonymous struct or union
 * @param type spelled as C, by bpftool's manner
 * @param typeId the type's number in the data
 * @param bitOffset bits from the start
 * @param bitSize width in bits; 0 for a flexible array
 */
public record BtfMember(String name, String type, int typeId, long bitOffset, long bitSize) {
}
