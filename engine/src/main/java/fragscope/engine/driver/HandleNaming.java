// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

/**
 * A buffer is an identifier and a physical address: the driver posts the one, keeps the other, and has no pointer at
 * all. Source: a proposal on netdev, 11 July 2023.
 */
public final class HandleNaming implements BufferNaming {

    /** Stateless. */
    public HandleNaming() {
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
