// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.helper.Addresses;
import fragscope.engine.helper.FlaggedPageReader;
import fragscope.engine.helper.Kernel;
import fragscope.engine.helper.Naming;
import fragscope.engine.helper.NetmemReader;
import fragscope.engine.helper.ObjectReader;
import fragscope.engine.helper.PageReader;
import fragscope.engine.helper.Reader;
import fragscope.engine.helper.Side;
import fragscope.engine.helper.Structs;
import fragscope.engine.helper.Subject;
import fragscope.engine.helper.Version;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.List;
import java.util.function.Function;

/** What of a design helpers meet: the words that the driver writes, what they name, and the code that reads them. */
public final class FragSides {

    private final Function<String, Layouts> layouts;

    /** {@code layouts} gives the bundled layouts of a kernel by its name. */
    public FragSides(Function<String, Layouts> layouts) {
        this.layouts = layouts;
    }

    private record Words(String name, String kernel, Naming naming, long tag, int alignment, boolean pooled,
            boolean flagged, boolean ioUring, boolean headersInside, long base, int shift, boolean moved) {
    }

    private static final List<Words> ALL = List.of(
            new Words("host-copy", "6.18", Naming.HOST_PAGE, 0, 0, true, false, false, false, 0, 0, false),
            new Words("dmabuf-pages", "6.4", Naming.LOOSE_PAGE, 0, 0, false, true, false, false, 0, 0, false),
            new Words("p2pdma", "6.4", Naming.BAR_PAGE, 0, 0, false, false, false, false, 0, 0, false),
            new Words("p2pdma-pool", "6.4", Naming.BAR_PAGE, 0, 0, true, false, false, false, 0, 0, false),
            new Words("tagged-pointer", "6.4", Naming.OBJECT, 1, 64, false, true, false, false, 0, 0, false),
            new Words("union-frag", "6.4", Naming.HANDLE, 1, 64, false, true, false, false, KernelMap.DEVICE_BUS, 12,
                    false),
            new Words("handle-pa", "6.4", Naming.HANDLE, 1, 64, false, true, false, false, 0, 1, false),
            new Words("handle-pa-frags", "6.4", Naming.HANDLE, 1, 64, false, true, false, false, 0, 1, false),
            new Words("page-pool-iov", "rfc-v2", Naming.PAGE_POOL_IOV, 1, 0, true, true, false, false, 0, 0, false),
            new Words("netmem", "6.18", Naming.NET_IOV, 1, 0, true, true, false, false, 0, 0, false),
            new Words("zcrx", "6.18", Naming.NET_IOV, 1, 0, true, true, true, false, 0, 0, false),
            new Words("union-len-moved", "6.4", Naming.HANDLE, 1, 64, false, true, false, false, KernelMap.DEVICE_BUS,
                    12,
                    true),
            new Words("tag-above-alignment", "6.4", Naming.OBJECT, 0x40, 64, false, true, false, false, 0, 0, false),
            new Words("old-driver", "6.18", Naming.NET_IOV, 1, 0, true, false, false, false, 0, 0, false),
            new Words("headers-in-device", "6.18", Naming.NET_IOV, 1, 0, true, true, false, true, 0, 0, false),
            new Words("mixed-gro", "6.18", Naming.NET_IOV, 1, 0, true, false, false, false, 0, 0, false));

    /** Names of all. */
    public static List<String> names() {
        return ALL.stream().map(Words::name).toList();
    }

    /** A design by its name, in a version. */
    public Subject of(String name, Version version) {
        Words w = ALL.stream().filter(x -> x.name().equals(name)).findFirst().orElseThrow();
        // what changed after 6.4 first stood in the RFC of August 2023
        boolean changed = w.kernel().equals("6.4") && version == Version.AS_CHANGED;
        Layouts kernel = layouts.apply(changed ? "rfc-v2" : w.kernel());
        StructLayout frag = Structs.frag(kernel);
        Side side = new Side(kernel, w.moved() ? moved(frag) : frag, w.naming(), w.tag(), w.tag(), w.alignment(),
                w.pooled(), w.flagged(), w.ioUring(), w.headersInside(), w.base(), w.shift(), Addresses.PLAIN);
        Structs structs = new Structs(kernel);
        Kernel own = new Kernel(Version.AS_CHANGED, reader(side, structs), structs, Addresses.PLAIN);
        Kernel code = version == Version.AS_CHANGED
                ? own
                : new Kernel(version, new PageReader(), structs, Addresses.PLAIN);
        return new Subject(name, side, code, own);
    }

    private static Reader reader(Side side, Structs structs) {
        return switch (side.naming()) {
            case HOST_PAGE -> structs.layouts.kernel().equals("6.18") ? new NetmemReader(structs) : new PageReader();
            case BAR_PAGE -> new PageReader();
            case LOOSE_PAGE -> new FlaggedPageReader();
            case NET_IOV -> new NetmemReader(structs);
            case PAGE_POOL_IOV, OBJECT, HANDLE -> new ObjectReader(side.form(), side.object());
        };
    }

    private static StructLayout moved(StructLayout frag) {
        List<Member> members = frag.members();
        Member len = members.get(1);
        Member offset = members.get(2);
        return new StructLayout(frag.name(), frag.size(), List.of(members.get(0),
                new Member(len.name(), len.type(), offset.bitOffset(), len.bitSize()),
                new Member(offset.name(), offset.type(), len.bitOffset(), offset.bitSize())));
    }
}
