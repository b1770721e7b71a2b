// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The code that a CPU executes: a version, its accessors, its structs, where page arithmetic begins, and the helpers
 * that stand in for others.
 *
 * @param version which of the two codes
 * @param reader the accessors of the era or design
 * @param structs where members lie for this code
 * @param addresses where page arithmetic begins
 * @param checksReadable false to leave out every readability check: what are they for?
 * @param variants helpers that take the place of those of the same name
 */
public record Kernel(Version version, Reader reader, Structs structs, Addresses addresses, boolean checksReadable,
        Map<String, Helper> variants) {

    /** Keeps its own copy. */
    public Kernel {
        variants = Map.copyOf(variants);
    }

    /** A kernel without variants, with all checks. */
    public Kernel(Version version, Reader reader, Structs structs, Addresses addresses) {
        this(version, reader, structs, addresses, true, Map.of());
    }

    /** The same with one helper replaced. */
    public Kernel with(Helper variant) {
        Map<String, Helper> more = new LinkedHashMap<>(variants);
        more.put(variant.name(), variant);
        return new Kernel(version, reader, structs, addresses, checksReadable, more);
    }

    /** The same without readability checks. */
    public Kernel unchecked() {
        return new Kernel(version, reader, structs, addresses, false, variants);
    }

    /** The helper that is executed where {@code helper} is called. */
    Helper of(Helper helper) {
        return variants.isEmpty() ? helper : variants.getOrDefault(helper.name(), helper);
    }
}
