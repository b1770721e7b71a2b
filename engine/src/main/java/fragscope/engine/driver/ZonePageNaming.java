// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

/**
 * A buffer is a struct page of ZONE_DEVICE; the driver hands the pointer on and takes care never to look behind it.
 * Source: the RFC of 10 July 2023 on netdev.
 */
public final class ZonePageNaming implements BufferNaming {

    /** Stateless. */
    public ZonePageNaming() {
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
