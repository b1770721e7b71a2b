// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Hand-written scenes, only to develop and test the drawing: none of their numbers was executed. */
final class Scenes {

    static final long WORD = 0xffff8881042c0a41L;
    private static final Pci.Port DOWN_NIC = new Pci.Port("0000:02:01.0", Pci.PortKind.SWITCH_DOWNSTREAM);
    private static final Pci.Port UP = new Pci.Port("0000:01:00.0", Pci.PortKind.SWITCH_UPSTREAM);
    private static final Pci.Port DOWN_GPU = new Pci.Port("0000:02:00.0", Pci.PortKind.SWITCH_DOWNSTREAM);
    private static final Pci.Port ROOT = new Pci.Port("0000:00:01.0", Pci.PortKind.ROOT_PORT);

    private Scenes() {
    }

    static Map<String, Scene> all() {
        Map<String, Scene> all = new LinkedHashMap<>();
        all.put("wire", wire());
        all.put("parse", parse());
        all.put("split", split());
        all.put("dma", dma());
        all.put("frag", frag());
        all.put("tokens", tokens());
        all.put("returned", returned());
        all.put("dry", dry());
        all.put("large", large());
        all.put("copy", copy());
        all.put("oops", oops());
        return all;
    }

    private static Scene.Status status(long fact, double done) {
        return new Scene.Status("netmem", 12_480_312L + fact * 31_007, fact, 0, "One bit tells them apart", 4, 9, done,
                List.of(0.25, 0.5, 0.75));
    }

    private static Scene.Status numbered(long fact, double done) {
        return new Scene.Status("netmem", 12_480_312L + fact * 31_007, fact, 2904, "", 0, 0, done,
                List.of(0.25, 0.5, 0.75));
    }

    private static Pci pci(Pci.Flow... flows) {
        return new Pci(List.of(DOWN_NIC, UP, ROOT), List.of(DOWN_NIC, UP, DOWN_GPU), 4, "BUS_ADDR", List.of(flows));
    }

    private static List<Nic.Slot> slots(int size, int filled, int posted, Carried carried) {
        return IntStream.range(0, size).mapToObj(i -> new Nic.Slot(i < filled
                ? Nic.SlotState.FILLED
                : i < filled + posted ? Nic.SlotState.POSTED : Nic.SlotState.EMPTY, carried)).toList();
    }

    private static List<Nic.Ring> rings(int size, int filled, int posted) {
        boolean few = size <= 16;
        return List.of(
                new Nic.Ring(Nic.RingKind.HEADERS, Pool.Memory.HOST, size, posted, filled, filled,
                        few ? slots(size, filled, posted, Carried.HEADER) : List.of()),
                new Nic.Ring(Nic.RingKind.DATA, Pool.Memory.DEVICE, size, posted, filled, filled,
                        few ? slots(size, filled, posted, Carried.PAYLOAD) : List.of()),
                new Nic.Ring(Nic.RingKind.COMPLETIONS, Pool.Memory.HOST, size, 0, filled, filled,
                        few ? slots(size, filled, 0, Carried.PLAIN) : List.of()));
    }

    private static Nic nic(Nic.Work work, List<Nic.Ring> rings, long irq) {
        return new Nic("0000:04:00.0", work, 3, rings, irq, List.of("rx_packets 12", "rx_no_buffer 0"));
    }

    private static Pool pool(Pool.Memory memory, int n, int withUser, int inSkb, int written, int posted, int idle) {
        boolean host = memory == Pool.Memory.HOST;
        List<Pool.Cell> cells = new ArrayList<>();
        Carried carried = host ? Carried.HEADER : Carried.PAYLOAD;
        for (int i = 0; i < n && n <= 64; i++) {
            Pool.State state = i < withUser
                    ? Pool.State.WITH_USER
                    : i < withUser + inSkb
                            ? Pool.State.IN_SKB
                            : i < withUser + inSkb + written
                                    ? Pool.State.WRITTEN
                                    : i < withUser + inSkb + written + posted
                                            ? Pool.State.POSTED
                                            : i < withUser + inSkb + written + posted + idle
                                                    ? Pool.State.FREE
                                                    : Pool.State.OUTSIDE;
            cells.add(new Pool.Cell(i, state, carried, Looks.full(state) ? i + 1 : 0));
        }
        return new Pool(host ? "pool:1" : "pool:2", memory, host ? "rxq 3 headers" : "rxq 3 data",
                host ? "pages" : "dma-buf 1", n, withUser + inSkb + written + posted + idle, idle, posted + written,
                written, inSkb, withUser, cells, List.of("alloc.fast 12", "recycle.cached 3"));
    }

    private static Linux linux(Optional<Linux.Skb> skb, Linux.App app) {
        return new Linux(new Linux.Napi(skb.isPresent(), 2, 64), new Linux.Gro(skb.isPresent() ? 1 : 0, 1),
                new Linux.Tcp(skb.isPresent() || !app.tokens().isEmpty() ? 1 : 0, 0x10e28e1aL, 0), skb,
                new Linux.Socket(skb.isPresent() ? 1 : 0, 4096), List.of(), app);
    }

    private static Linux.App app(Linux.App.Doing doing, List<Integer> tokens, int returned) {
        List<Linux.Token> held = tokens.stream().map(t -> new Linux.Token(t, "pool:2/cell:" + (t - 1))).toList();
        return new Linux.App(doing, 8192L * tokens.size(), held, returned, "");
    }

    private static final Linux.App WAITING = app(Linux.App.Doing.WAITING, List.of(), 0);
    private static final Cpu IDLE = new Cpu(3, Cpu.Doing.IDLE, Carried.HEADER, 0, 0, 0);

    private static Scene.Focus focus(String subject, String... arguments) {
        return new Scene.Focus(subject, Set.of(arguments));
    }

    static Scene wire() {
        return new Scene(status(2, 0.02),
                new Wire(List.of(new Wire.Frame(1, 66, 4096, 0.9), new Wire.Frame(2, 66, 4096, 0.1),
                        new Wire.Frame(3, 66, 0, 0)), 100),
                nic(Nic.Work.NONE, rings(8, 0, 8), -1), pci(),
                List.of(pool(Pool.Memory.HOST, 16, 0, 0, 0, 8, 0), pool(Pool.Memory.DEVICE, 16, 0, 0, 0, 8, 0)), -1,
                IDLE, linux(Optional.empty(), WAITING), List.of(), focus("packet:1/payload", "packet:1/header", "wire"),
                new Scene.Caption("This packet's data must reach the GPU. The CPU may not touch it.", "", false),
                Optional.of(new Scene.Next("nic/parse", "the NIC reads the headers")), Optional.empty());
    }

    static Scene parse() {
        return new Scene(numbered(5, 0.1), new Wire(List.of(new Wire.Frame(2, 66, 4096, 0.4)), 100),
                nic(new Nic.Work(Nic.Engine.STEER, 1, "eth ipv4 tcp", true, 3, "0x51ccc178", -1, -1), rings(8, 0, 8),
                        -1),
                pci(), List.of(pool(Pool.Memory.HOST, 16, 0, 0, 0, 8, 0), pool(Pool.Memory.DEVICE, 16, 0, 0, 0, 8, 0)),
                -1, IDLE, linux(Optional.empty(), WAITING),
                List.of(new Part(1, Carried.HEADER, 66, Part.Spot.STEER, 0, ""),
                        new Part(1, Carried.PAYLOAD, 4096, Part.Spot.STEER, 0, "")),
                focus("nic/steer", "packet:1"),
                new Scene.Caption("A rule matches the four-tuple of packet 1: it goes to rxq 3, which is bound to the"
                        + " dma-buf.", "", false),
                Optional.of(new Scene.Next("nic/split", "the NIC splits packet 1 at the end of its TCP header")),
                Optional.empty());
    }

    static Scene split() {
        return new Scene(status(7, 0.2), new Wire(List.of(new Wire.Frame(2, 66, 4096, 0.7)), 100),
                nic(new Nic.Work(Nic.Engine.SPLIT, 1, "eth ipv4 tcp", true, 3, "0x51ccc178", 66, 4096), rings(8, 0, 8),
                        -1),
                pci(), List.of(pool(Pool.Memory.HOST, 16, 0, 0, 0, 8, 0), pool(Pool.Memory.DEVICE, 16, 0, 0, 0, 8, 0)),
                -1, IDLE, linux(Optional.empty(), WAITING),
                List.of(new Part(1, Carried.HEADER, 66, Part.Spot.SPLIT, 0, ""),
                        new Part(1, Carried.PAYLOAD, 4096, Part.Spot.SPLIT, 0, "")),
                focus("nic/split", "packet:1"),
                new Scene.Caption("The packet has come apart at the end of its TCP header.", "", false),
                Optional.of(new Scene.Next("pool:2/cell:0", "4 KiB of payload cross PCIe to the GPU")),
                Optional.empty());
    }

    static Scene dma() {
        return new Scene(numbered(9, 0.3), new Wire(List.of(new Wire.Frame(2, 66, 4096, 0.95)), 100),
                nic(new Nic.Work(Nic.Engine.IDLE, 1, "eth ipv4 tcp", true, 3, "0x51ccc178", 66, 4096), rings(8, 1, 7),
                        8_000),
                pci(new Pci.Flow(Pool.Memory.HOST, Carried.HEADER), new Pci.Flow(Pool.Memory.DEVICE, Carried.PAYLOAD)),
                List.of(pool(Pool.Memory.HOST, 16, 0, 0, 0, 8, 0), pool(Pool.Memory.DEVICE, 16, 0, 0, 0, 8, 0)), -1,
                IDLE, linux(Optional.empty(), WAITING),
                List.of(new Part(1, Carried.HEADER, 66, Part.Spot.TO_HOST, 0.82, "pool:1/cell:0"),
                        new Part(1, Carried.PAYLOAD, 4096, Part.Spot.TO_DEVICE, 0.8, "pool:2/cell:0")),
                focus("packet:1/payload", "packet:1/header", "pool:2/cell:0", "pool:1/cell:0"),
                new Scene.Caption("Header bytes cross PCIe to host memory; payload bytes cross the switch to the GPU.",
                        "", false),
                Optional.of(new Scene.Next("rxq:3/completions", "the NIC writes completion 0")), Optional.empty());
    }

    static Scene frag() {
        Linux.Skb skb = new Linux.Skb(2, 2, Linux.Skb.Where.DRIVER, 66,
                List.of(new Linux.Frag(0, WORD, 1, true, "net_iov", 4096, 0, Carried.PAYLOAD, "pool:2/cell:1")), true,
                1);
        return new Scene(status(421, 0.45), new Wire(List.of(new Wire.Frame(4, 66, 4096, 0.8)), 100),
                nic(Nic.Work.NONE, rings(8, 1, 5), -1), pci(),
                List.of(pool(Pool.Memory.HOST, 16, 0, 1, 1, 6, 0), pool(Pool.Memory.DEVICE, 16, 0, 2, 1, 5, 0)), -1,
                new Cpu(3, Cpu.Doing.POLLING, Carried.HEADER, 2, 66, 0), linux(Optional.of(skb), WAITING), List.of(),
                focus("skb:2/frag:0", "skb:2", "pool:2/cell:1"),
                new Scene.Caption("The driver adds frag 0 to skb 2. Bit 0 of its word is 1, a net_iov, so the skb is"
                        + " marked unreadable.", "skb_add_rx_frag_netmem", true),
                Optional.of(new Scene.Next("gro", "GRO looks for the flow of packet 2")), Optional.empty());
    }

    static Scene tokens() {
        return new Scene(numbered(640, 0.7), new Wire(List.of(), 100), nic(Nic.Work.NONE, rings(16, 0, 9), 3_500),
                pci(), List.of(pool(Pool.Memory.HOST, 16, 0, 0, 0, 9, 2), pool(Pool.Memory.DEVICE, 24, 3, 0, 0, 9, 2)),
                -1, new Cpu(3, Cpu.Doing.IDLE, Carried.HEADER, 0, 0, 0),
                linux(Optional.empty(), app(Linux.App.Doing.RECEIVES_TOKENS, List.of(1, 2, 3), 0)), List.of(),
                focus("token:3", "app", "pool:2/cell:2"),
                new Scene.Caption("recvmsg hands token 3 to the application: 4 KiB at offset 8,192 of the dma-buf.",
                        "tcp_recvmsg_dmabuf", false),
                Optional.of(new Scene.Next("app", "the application returns tokens 1 and 2")), Optional.empty());
    }

    static Scene returned() {
        return new Scene(numbered(655, 0.8), new Wire(List.of(), 100), nic(Nic.Work.NONE, rings(16, 0, 9), -1),
                pci(), List.of(pool(Pool.Memory.HOST, 16, 0, 0, 0, 9, 2), pool(Pool.Memory.DEVICE, 24, 1, 0, 0, 9, 4)),
                -1, IDLE, linux(Optional.empty(), app(Linux.App.Doing.RETURNS_TOKENS, List.of(3), 2)), List.of(),
                focus("app", "pool:2/cell:1", "pool:2/cell:2"),
                new Scene.Caption("The application gives back two tokens; their net_iovs are idle in the pool again.",
                        "sock_devmem_dontneed", false),
                Optional.of(new Scene.Next("rxq:3/data", "the driver refills rxq 3")), Optional.empty());
    }

    static Scene dry() {
        return new Scene(numbered(1870, 0.9), new Wire(List.of(new Wire.Frame(19, 66, 4096, 1),
                new Wire.Frame(20, 66, 4096, 0.2)), 100), nic(Nic.Work.NONE, rings(16, 0, 0), -1), pci(),
                List.of(pool(Pool.Memory.HOST, 16, 0, 0, 0, 16, 0), pool(Pool.Memory.DEVICE, 16, 16, 0, 0, 0, 0)), -1,
                IDLE,
                linux(Optional.empty(),
                        app(Linux.App.Doing.WAITING, IntStream.rangeClosed(1, 16).boxed().toList(), 0)),
                List.of(), focus("packet:19/payload", "packet:19", "pool:2", "rxq:3/data"),
                new Scene.Caption("Packet 19 finds no posted buffer in rxq 3 and is dropped: the application holds all"
                        + " sixteen tokens.", "", false),
                Optional.empty(), Optional.empty());
    }

    static Scene large() {
        Linux.Skb skb = new Linux.Skb(31, 990, Linux.Skb.Where.GRO, 66,
                IntStream.range(0, 5).mapToObj(i -> new Linux.Frag(i, WORD + 64L * i, 1, true, "net_iov", 4096, 0,
                        Carried.PAYLOAD, "")).toList(),
                true, 5);
        return new Scene(numbered(48_211, 0.6),
                new Wire(IntStream.range(991, 999).mapToObj(i -> new Wire.Frame(i, 66, 4096, 1)).toList(), 100),
                nic(Nic.Work.NONE, rings(512, 60, 420), 1_200), pci(),
                List.of(pool(Pool.Memory.HOST, 1024, 0, 20, 60, 420, 64),
                        pool(Pool.Memory.DEVICE, 4096, 300, 90, 60, 420, 128)),
                -1, new Cpu(3, Cpu.Doing.POLLING, Carried.HEADER, 0, 0, 0), linux(Optional.of(skb), WAITING), List.of(),
                focus("skb:31", "gro", "skb:31/frag:4"),
                new Scene.Caption("GRO appends packet 994 to skb 31: next in sequence, same options.",
                        "skb_gro_receive", true),
                Optional.of(new Scene.Next("tcp", "GRO passes skb 31 up")), Optional.empty());
    }

    static Scene copy() {
        Linux.Skb skb = new Linux.Skb(1, 1, Linux.Skb.Where.APP, 66, List.of(
                new Linux.Frag(0, 0xffffea0004104580L, 0, true, "struct page", 4096, 0, Carried.PAYLOAD,
                        "pool:1/cell:1")),
                false, 1);
        Pool base = pool(Pool.Memory.HOST, 32, 0, 2, 0, 16, 6);
        List<Pool.Cell> cells = base.cells().stream().map(
                c -> c.index() == 1 ? new Pool.Cell(1, Pool.State.IN_SKB, Carried.PAYLOAD, 1) : c).toList();
        Pool pool = new Pool(base.id(), base.memory(), "rxq 3", base.provider(), base.buffers(), base.held(),
                base.idle(), base.posted(), base.written(), base.inSkbs(), base.withUser(), cells, base.counters());
        return new Scene(
                new Scene.Status("host-copy", 14_880_000L, 52, 812, "Why copy at all?", 2, 6, 0.4, List.of(0.5)),
                new Wire(List.of(new Wire.Frame(2, 66, 4096, 0.3)), 100),
                nic(Nic.Work.NONE, rings(8, 0, 8), -1), new Pci(List.of(DOWN_NIC, UP, ROOT), List.of(), -1, "",
                        List.of()),
                List.of(pool), 4096, new Cpu(3, Cpu.Doing.COPYING, Carried.PAYLOAD, 1, 4096, 8192),
                linux(Optional.of(skb), app(Linux.App.Doing.RECEIVES_COPY, List.of(), 0)), List.of(),
                focus("cpu", "skb:1", "skb:1/frag:0", "pool:1/cell:1", "user", "app"),
                new Scene.Caption("recvmsg copies 4,096 bytes from the page of frag 0 into the application's buffer.",
                        "skb_copy_datagram_iter", false),
                Optional.of(new Scene.Next("pool:1/cell:1", "the page goes back to the pool")), Optional.empty());
    }

    static Scene oops() {
        Scene f = frag();
        Linux.Skb skb = f.linux().skb().orElseThrow();
        Linux linux = new Linux(f.linux().napi(), f.linux().gro(), f.linux().tcp(), Optional.of(skb),
                f.linux().socket(), List.of(), f.linux().app());
        return new Scene(
                new Scene.Status("old-driver", 13_992_118L, 424, 0, "What is the mask for?", 6, 9, 0.66,
                        List.of(0.33, 0.66)),
                f.wire(), f.nic(), f.pci(), f.pools(), -1, f.cpu(), linux, List.of(),
                focus("skb:2/frag:0", "skb:2"),
                new Scene.Caption("skb_copy_datagram_iter reads the word of frag 0 as a page and loads from it.",
                        "skb_copy_datagram_iter", false),
                Optional.empty(),
                Optional.of(new Scene.Failure(Scene.Failure.Kind.GENERAL_PROTECTION, "0xffe728c10b029000",
                        "skb_copy_datagram_iter", "skb:2/frag:0/word",
                        List.of("Packet 2 was split; its payload landed in a net_iov.",
                                "The driver put the tagged word 0xffff8881042c0a41 into frag 0.",
                                "recvmsg took the word for a struct page and computed page_address() of it.",
                                "The first load from that address: non-canonical, nothing can be there."))));
    }
}
