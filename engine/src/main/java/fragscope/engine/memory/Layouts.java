// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import java.util.List;

/**
 * The struct layouts of one kernel.
 *
 * @param kernel what they are of, as in {@code 6.18}
 * @param source where they come from: file and commit, or the BTF they were read from
 * @param structs the structs
 */
public record Layouts(String kernel, String source, List<StructLayout> structs) {

    /** Keeps its own copy. */
    public Layouts {
        structs = List.copyOf(structs);
    }

    /** The layout of a struct. */
    public StructLayout of(String name) {
        for (StructLayout s : structs) {
            if (s.name().equals(name)) {
                return s;
            }
        }
        throw new LayoutLacking("there is no struct " + name + " among the layouts of " + kernel);
    }

    /** Whether these hold a struct. */
    public boolean has(String name) {
        return structs.stream().anyMatch(s -> s.name().equals(name));
    }
}
