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
import fragscope.engine.memory.DeviceNames;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What of a design helpers meet: the words that the driver writes, what they name, and the code that reads them. */
public final class FragSides {

    private static final String WITH_CHECKS = "rfc-v2";

    private final Function<String, Layouts> layouts;

    /** {@code layouts} gives the bundled layouts of a kernel by its name. */
    public FragSides(Function<String, Layouts> layouts) {
        this.layouts = layouts;
    }

    /** A preset in a version. */
    public Subject of(String preset, Version version) {
        Design design = Presets.named(preset);
        if (design == null) {
            throw new IllegalArgumentException("no preset \"" + preset + "\"");
        }
        return of(design, version);
    }

    /** A design in a version. */
    public Subject of(Design design, Version version) {
        // what changed after 6.4 first stood in the RFC of August 2023
        boolean changed = design.kernel().equals("6.4") && version == Version.AS_CHANGED;
        Layouts kernel = layouts.apply(changed ? WITH_CHECKS : design.kernel());
        Side side = side(design, kernel);
        Structs structs = new Structs(kernel);
        Kernel own = new Kernel(Version.AS_CHANGED, reader(design, side, structs), structs, Addresses.PLAIN).without(
                unchecked(design.safeguards()));
        Kernel code = version == Version.AS_CHANGED
                ? own
                : new Kernel(version, new PageReader(), structs, Addresses.PLAIN);
        return new Subject(design.name(), side, code, own);
    }

    private static Side side(Design design, Layouts kernel) {
        StructLayout frag = Structs.frag(kernel);
        Naming naming = naming(design);
        long tag = naming.isPage() ? 0 : design.encoding() == Design.Encoding.PAGE_TAG_BITS ? design.word().tag() : 1;
        boolean byAddress = design.encoding() == Design.Encoding.UNION;
        return new Side(kernel, design.word().inPlace() ? frag : moved(frag), naming, tag, tag,
                naming == Naming.OBJECT ? design.word().alignment() : 0, design.owner() != Design.Owner.DRIVERS_OWN,
                flagged(design), design.provider() == Design.Provider.USER_AREA,
                design.headers() == Design.Headers.TOGETHER_WITH_PAYLOAD,
                byAddress ? KernelMap.DEVICE_BUS : DeviceNames.HANDLES, byAddress ? KernelMap.PAGE_SHIFT : 1,
                Addresses.PLAIN);
    }

    private static Naming naming(Design design) {
        return switch (design.provider()) {
            case PAGE_ALLOCATOR -> Naming.HOST_PAGE;
            case DMABUF_PAGES -> Naming.LOOSE_PAGE;
            case P2PDMA -> Naming.BAR_PAGE;
            case DMABUF_NET_IOV, USER_AREA -> switch (design.encoding()) {
                case NETMEM -> Naming.NET_IOV;
                case PAGE_POOL_IOV -> Naming.PAGE_POOL_IOV;
                case PAGE_TAG_BITS, BIO_VEC -> Naming.OBJECT;
                case UNION, HANDLE -> Naming.HANDLE;
            };
        };
    }

    /** A driver that knows the word marks its skbs; p2pdma's pages need no mark, they can be read. */
    private static boolean flagged(Design design) {
        return design.provider() != Design.Provider.PAGE_ALLOCATOR && design.provider() != Design.Provider.P2PDMA
                && design.naming() != Design.Naming.STRUCT_PAGE
                && design.headers() != Design.Headers.SPLIT_WITH_MISSES;
    }

    private static Reader reader(Design design, Side side, Structs structs) {
        return switch (side.naming()) {
            case HOST_PAGE ->
                design.encoding() == Design.Encoding.NETMEM ? new NetmemReader(structs) : new PageReader();
            case BAR_PAGE -> new PageReader();
            case LOOSE_PAGE -> new FlaggedPageReader();
            case NET_IOV -> new NetmemReader(structs);
            case PAGE_POOL_IOV, OBJECT, HANDLE -> new ObjectReader(side.form(design.safeguards().maskTag()),
                    side.object());
        };
    }

    /** Helpers of the families whose readability check is off. */
    private static Set<String> unchecked(Safeguards guards) {
        Set<String> helpers = new TreeSet<>();
        if (!guards.readableCopy()) {
            helpers.addAll(List.of("skb_copy_bits", "skb_store_bits", "skb_copy", "__skb_datagram_iter", "skb_seq_read",
                    "__skb_splice_bits", "tcp_zerocopy_receive", "tcp_collapse"));
        }
        if (!guards.readablePull()) {
            helpers.add("__pskb_pull_tail");
        }
        if (!guards.readableTap()) {
            helpers.addAll(List.of("packet_rcv", "tpacket_rcv"));
        }
        if (!guards.readableChecksum()) {
            helpers.addAll(List.of("__skb_checksum", "skb_checksum_help", "pskb_trim_rcsum_slow"));
        }
        return helpers;
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
