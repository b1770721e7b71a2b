// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Struct layouts of several kernels, to lay side by side.
 *
 * @param kernels each with a name of its own
 */
public record Shelf(List<Layouts> kernels) {

    private static final List<String> TELLING = List.of("page", "net_iov", "page_pool_iov", "skb_frag", "bio_vec",
            "skb_shared_info", "sk_buff", "page_pool");

    public Shelf {
        kernels = List.copyOf(kernels);
    }

    /** With one kernel more; one of that name is replaced. */
    public Shelf with(Layouts kernel) {
        List<Layouts> all = new ArrayList<>(kernels.stream().filter(k -> !k.kernel().equals(kernel.kernel())).toList());
        all.add(kernel);
        return new Shelf(all);
    }

    /** The names of structs that are worth looking at, those that packets' buffers rest on before others. */
    public List<String> structs() {
        List<String> names = new ArrayList<>(TELLING);
        kernels.stream().flatMap(k -> k.structs().stream()).map(StructLayout::name).distinct().filter(
                n -> !names.contains(n)).forEach(names::add);
        return names;
    }

    /** The kernel of that name; else the one at {@code index}, counted from the end where negative. */
    Layouts kernel(String name, int index) {
        return kernels.stream().filter(k -> k.kernel().equals(name)).findFirst().orElseGet(() -> kernels.get(index < 0
                ? kernels.size() + index
                : index));
    }

    /** A kernel's struct of that name. */
    static Optional<StructLayout> struct(Layouts kernel, String name) {
        return kernel.structs().stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
