// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The code that a CPU executes: a version, its accessors, its structs, where page arithmetic begins, and the helpers
 * that stand in for others.
 *
 * @param version which of the two codes
 * @param reader the accessors of the era or design
 * @param structs where members lie for this code
 * @param addresses where page arithmetic begins
 * @param unchecked helpers that leave out their readability check: what is it for?
 * @param variants helpers that take the place of those of the same name
 */
public record Kernel(Version version, Reader reader, Structs structs, Addresses addresses, Set<String> unchecked,
        Map<String, Helper> variants) {

    /** Keeps its own copy. */
    public Kernel {
        variants = Map.copyOf(variants);
        unchecked = Set.copyOf(unchecked);
    }

    /** A kernel without variants, with all checks. */
    public Kernel(Version version, Reader reader, Structs structs, Addresses addresses) {
        this(version, reader, structs, addresses, Set.of(), Map.of());
    }

    /** The same with one helper replaced. */
    public Kernel with(Helper variant) {
        Map<String, Helper> more = new LinkedHashMap<>(variants);
        more.put(variant.name(), variant);
        return new Kernel(version, reader, structs, addresses, unchecked, more);
    }

    /** The same without the readability checks of these helpers. */
    public Kernel without(Set<String> checks) {
        return new Kernel(version, reader, structs, addresses, checks, variants);
    }

    /** The helper that is executed where {@code helper} is called. */
    Helper of(Helper helper) {
        return variants.isEmpty() ? helper : variants.getOrDefault(helper.name(), helper);
    }
}
