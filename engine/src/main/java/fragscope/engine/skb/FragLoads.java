// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.fact.Site;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.pool.Buffers;

/**
 * Loads from the memory behind an skb's frags, for code that has forgotten to ask whether it may: of host pages they
 * succeed and are not made; of any other frag the first one is executed at the address that the kernel computes.
 */
public final class FragLoads {

    private final Skbs skbs;
    private final SharedInfos infos;
    private final Buffers buffers;
    private final Encoding encoding;
    private final AddressSpace memory;

    /** Frags' words are in this encoding. */
    public FragLoads(Skbs skbs, SharedInfos infos, Buffers buffers, Encoding encoding, AddressSpace memory) {
        this.skbs = skbs;
        this.infos = infos;
        this.buffers = buffers;
        this.encoding = encoding;
        this.memory = memory;
    }

    /**
     * Loads from each frag of an skb.
     *
     * @throws Halted when that oopses
     */
    public void all(int skb, Site site) {
        int frame = skbs.headFrame.ref(skb);
        int frags = infos.nrFrags.getInt(frame);
        for (int i = 0; i < frags; i++) {
            one(infos.word(frame, i), infos.offset(frame, i), infos.len(frame, i), site);
        }
    }

    /**
     * Loads from a frag.
     *
     * @throws Halted when that oopses
     */
    public void one(long word, int offset, int len, Site site) {
        long netmem = encoding.buffer(word);
        if (buffers.device(netmem) || !buffers.exact(netmem)) {
            memory.load(KernelMap.pageAddress(encoding.page(word)) + offset, Math.clamp(len, 1, Long.BYTES),
                    site.number());
            if (memory.oopsed()) {
                throw new Halted();
            }
        }
    }

    /** WARN_ON_ONCE of a checksum that would need memory which cannot be read. */
    public void warnChecksum(int skb) {
        memory.warn(skbs.addressOf(skb), Site.CHECKSUM.number());
    }
}
