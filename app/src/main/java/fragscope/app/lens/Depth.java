// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

/** How deep the lens looks: from a packet down to the memory that one word of it names. */
public enum Depth {
    /** The frame, and what holds it. */
    PACKET,
    /** {@code struct sk_buff}. */
    SKB,
    /** {@code struct skb_shared_info}. */
    SHARED_INFO,
    /** Its {@code frags[]}. */
    FRAGS,
    /** Sixteen bytes. */
    FRAG,
    /** Eight of them: what names memory. */
    WORD,
    /** The struct that the word leads to. */
    OBJECT,
    /** The bytes behind it. */
    MEMORY;

    /** One level further in; the last one stays. */
    public Depth deeper() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** One level out; the first one stays. */
    public Depth outer() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
