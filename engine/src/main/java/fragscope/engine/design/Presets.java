// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The designs that have names. */
public final class Presets {

    private static final List<Design> ALL = List.of(
            new Design("host-copy", "6.18", true, Design.Payload.HOST_PAGES, Design.Naming.NETMEM,
                    Design.Encoding.NETMEM, Design.Owner.PAGE_POOL, Design.Provider.PAGE_ALLOCATOR,
                    Design.Headers.SPLIT_TO_HOST_PAGES, false, Design.Delivery.COPY, Design.GiveBack.PUT_PAGE),
            new Design("netmem", "6.18", true, Design.Payload.DEVICE_MEMORY, Design.Naming.NETMEM,
                    Design.Encoding.NETMEM, Design.Owner.PAGE_POOL_PROVIDER, Design.Provider.DMABUF_NET_IOV,
                    Design.Headers.SPLIT_TO_HOST_PAGES, false, Design.Delivery.TOKEN_BY_CMSG,
                    Design.GiveBack.DONTNEED_TOKENS));

    private Presets() {
    }

    /** All presets, in the order in which they are listed. */
    public static List<Design> all() {
        return ALL;
    }

    /** The preset of this name, or null. */
    public static @Nullable Design named(String name) {
        for (Design design : ALL) {
            if (design.name().equals(name)) {
                return design;
            }
        }
        return null;
    }
}
