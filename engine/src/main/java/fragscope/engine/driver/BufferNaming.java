// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

/**
 * Axis: what names a buffer to the driver. The driver's software ring holds the name, its descriptor the bus address.
 *
 * <p>The methods are the points where the kernel's drivers differ: what is put into the software ring at refill, and
 * what is handed to the skb at completion.
 */
public interface BufferNaming {

    /** What the software ring keeps for a buffer that the pool gave; never 0. */
    long nameOf(long netmem);

    /** The word that goes into the skb's frag for a name from the software ring. */
    long wordOf(long name);

    /**
     * What the driver does with the memory behind the first data buffer of a packet before the packet goes up: nothing,
     * where it knows buffers by words only.
     *
     * @param word the buffer
     * @param offset of the packet's first byte in it
     */
    default void lookInto(long word, int offset) {
    }
}
