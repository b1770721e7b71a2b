// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.Locale;

/**
 * The processor that the host bridges belong to, as far as p2pdma asks.
 *
 * @param vendor as in {@code intel} or {@code amd}; empty when not known
 * @param family as /proc/cpuinfo says it
 */
public record Cpu(String vendor, long family) {

    private static final int ZEN = 0x17;

    /**
     * AMD of the Zen family or newer, whose host bridges all route peer traffic: drivers/pci/p2pdma.c
     * cpu_supports_p2pdma().
     */
    public boolean supportsP2pdma() {
        String v = vendor.toLowerCase(Locale.ROOT);
        return (v.equals("amd") || v.equals("authenticamd")) && family >= ZEN;
    }
}
