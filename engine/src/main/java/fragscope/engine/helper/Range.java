// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * Bytes at an address.
 *
 * @param address the first
 * @param length how many
 */
public record Range(long address, long length) {

    /** True when the other lies within this one. */
    public boolean covers(Range other) {
        return other.address >= address && other.address + other.length <= address + length;
    }
}
