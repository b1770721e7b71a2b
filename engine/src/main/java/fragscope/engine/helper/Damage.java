// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * A store that hit what it was not meant for.
 *
 * @param function who stored
 * @param address where
 * @param meant the member that the code means
 * @param before what was there, as wide as the store
 * @param after what is there now
 * @param place what lies there
 */
public record Damage(String function, long address, Field meant, long before, long after, String place) {

    /** As in {@code page[3]._refcount+1, meant page._refcount}. */
    public String text() {
        return place + ", meant " + meant.struct() + "." + meant.name();
    }
}
