// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

/**
 * What a design makes of a frag's sixteen bytes, whichever design wrote them.
 *
 * @param design     its name
 * @param kernel     the kernel that it is built on
 * @param tag        its tag bits
 * @param means      what the word is, in its words
 * @param unreadable whether it sees that the CPU cannot read the memory
 * @param page       the address that its {@code skb_frag_page} gives; 0 where it refuses
 * @param load       what lies at that address
 * @param names      the buffer that it takes the word for; "" for none of the run
 * @param len        where it looks for the length
 * @param offset     where it looks for the offset
 */
public record Reading(String design, String kernel, long tag, String means, boolean unreadable, long page, String load,
        String names, int len, int offset) {
}
