// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import java.util.Set;

/**
 * The members by which a page pool knows its buffers, whatever struct they are in. Source: include/net/netmem.h, struct
 * netmem_desc and NET_IOV_ASSERT_OFFSET; net/core/page_pool.c of 6.4 for {@code pp_frag_count}.
 */
final class PoolFields {

    private static final Set<String> NAMES = Set.of("pp_magic", "pp", "dma_addr", "pp_ref_count", "pp_frag_count");
    private static final Set<String> COUNTS = Set.of("pp_ref_count", "pp_frag_count", "type", "num_niovs", "refcount");

    private PoolFields() {
    }

    /** Whether page-pool code reads or writes it. */
    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Whether it is a number and no address, though it is as wide as one. */
    static boolean counts(String name) {
        return COUNTS.contains(name);
    }
}
