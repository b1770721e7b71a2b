// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.pool.PagePools;
import java.util.Locale;

/** What the providers of a machine's pools are called in summaries. */
public final class Providers {

    private Providers() {
    }

    /** The word for a pool's provider: {@code page_allocator}, {@code dmabuf}, {@code p2pdma} and so on. */
    public static String word(Host host, int pool) {
        if (host.pools().provider(pool) == PagePools.HOST_PAGES) {
            return "page_allocator";
        }
        return bound(host);
    }

    /** The word for the provider of bound memory. */
    public static String bound(Host host) {
        Design.Provider provider = host.design().provider();
        return provider == Design.Provider.DMABUF_NET_IOV ? "dmabuf" : provider.name().toLowerCase(Locale.ROOT);
    }
}
