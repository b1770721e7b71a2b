// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.memory.NetIovs;
import fragscope.engine.pool.Binding;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.PagePools;

/**
 * References to a frag that are no page pool's: what an skb with {@code pp_recycle} 0 holds.
 *
 * <p>Source: include/linux/skbuff_ref.h, __skb_frag_ref and __skb_frag_unref: get_page of a page; in 6.18 of a
 * dma-buf's net_iov one reference on its binding and none on itself (get_netmem), of io_uring's nothing; an object of
 * RFC v2, and of proposals that no kernel has, counts itself.
 */
public final class FragRefs {

    private final Buffers buffers;
    private final PagePools pools;
    private final Binding binding;
    private final boolean ofBinding;

    /** {@code ofBinding}: a net_iov has no count that {@code get_netmem} would raise. */
    public FragRefs(Buffers buffers, PagePools pools, Binding binding, boolean ofBinding) {
        this.buffers = buffers;
        this.pools = pools;
        this.binding = binding;
        this.ofBinding = ofBinding;
    }

    /** {@code skb_frag_ref}. The caller states why. */
    void get(long netmem) {
        int row = buffers.row(netmem);
        if (!buffers.device(netmem)) {
            buffers.pages().refcount.add(row, 1);
        } else if (buffers.zoneDevice(netmem)) {
            buffers.netIovs().refcount.add(row, 1);
        } else if (!ofBinding) {
            buffers.addRef(netmem);
        } else if (buffers.netIovs().type.get(row) != NetIovs.IOURING) {
            binding.getForFrag();
        }
    }

    /** {@code __skb_frag_unref} without recycling. States it. */
    void put(long netmem) {
        if (buffers.device(netmem) && buffers.exact(netmem) && !buffers.zoneDevice(netmem)) {
            if (!ofBinding) {
                pools.put(netmem, false);
                return;
            }
            binding.putForFrag();
        }
        pools.putPage(netmem);
    }
}
