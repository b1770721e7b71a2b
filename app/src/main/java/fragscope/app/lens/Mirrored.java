// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Members of page pools that two structs have at the same places, so that code need not ask which of them it has.
 * Source: include/net/netmem.h, NET_IOV_ASSERT_OFFSET.
 */
final class Mirrored {

    private Mirrored() {
    }

    /** From the one struct's members to the other's; the count was called otherwise before 6.8. */
    static Map<String, String> of(StructLayout a, StructLayout b) {
        Map<String, String> ties = new LinkedHashMap<>();
        for (Member m : a.members()) {
            for (Member n : b.members()) {
                boolean same = m.name().equals(n.name()) || count(m.name()) && count(n.name());
                if (PoolFields.has(m.name()) && same && m.bitOffset() == n.bitOffset()) {
                    ties.put(m.name(), n.name());
                }
            }
        }
        return ties;
    }

    private static boolean count(String name) {
        return name.equals("pp_ref_count") || name.equals("pp_frag_count");
    }
}
