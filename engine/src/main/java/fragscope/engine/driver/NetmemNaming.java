// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

/**
 * A buffer is known by its netmem_ref, page or not: one driver source for both. Source:
 * drivers/net/ethernet/broadcom/bnxt/ bnxt.c struct bnxt_sw_rx_agg_bd, member netmem (6.15 and later).
 */
public final class NetmemNaming implements BufferNaming {

    /** Stateless. */
    public NetmemNaming() {
    }

    @Override
    public long nameOf(long netmem) {
        return netmem;
    }

    @Override
    public long wordOf(long name) {
        return name;
    }
}
