// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PCI function: domain, bus, device, function.
 *
 * @param domain 0 to 0xffffffff; above 0xffff as behind Intel's VMD
 * @param bus 0 to 0xff
 * @param device 0 to 0x1f
 * @param function 0 to 7
 */
public record Bdf(long domain, int bus, int device, int function) {

    private static final Pattern FORM = Pattern.compile(
            "(?:([0-9a-fA-F]{4,8}):)?([0-9a-fA-F]{2}):([01][0-9a-fA-F])\\.([0-7])");

    /**
     * Reads {@code 0000:03:00.0}, or {@code 03:00.0} for domain 0.
     *
     * @throws IllegalArgumentException one sentence
     */
    public static Bdf parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no PCI address; right would be domain:bus:device.function as in 0000:03:00.0");
        }
        String domain = m.group(1);
        return new Bdf(domain == null ? 0 : Long.parseLong(domain, 16), Integer.parseInt(m.group(2), 16),
                Integer.parseInt(m.group(3), 16), Integer.parseInt(m.group(4)));
    }

    /** {@code devfn} of struct pci_dev: the order in which a bus is scanned. */
    public int devfn() {
        return device << 3 | function;
    }

    /** As the kernel's pci_name(): {@code 0000:03:00.0}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%d", domain, bus, device, function);
    }
}
