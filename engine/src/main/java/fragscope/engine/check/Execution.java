// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.helper.Cpu;
import fragscope.engine.helper.Event;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.GroCb;
import fragscope.engine.helper.Kernel;
import fragscope.engine.helper.Memory;
import fragscope.engine.helper.Range;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.Structs;
import fragscope.engine.helper.Truth;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a row on one skb, and what can be seen of it afterwards. What is seen is found out by {@link Truth},
 * which knows more than any kernel code.
 */
final class Execution {

    /** A name outside all buffers. */
    static final long FOREIGN = -2;
    /** No name at all: NULL. */
    static final long NOTHING = -1;

    private final Scene scene;
    private final @Nullable Probe probe;
    private final Memory memory;
    private final Cpu cpu;
    private final long[] arguments;
    private final long[] before = new long[Scene.BUFFERS];
    private final long bindingBefore;
    private final byte[] dataBefore;
    private final Seen seen;
    private long value;
    private @Nullable Fault fault;
    private @Nullable Aftermath aftermath;

    /** Executes; without a probe only what comes after is. */
    Execution(Scene scene, Kernel kernel, @Nullable Probe probe, boolean recording) {
        this.scene = scene;
        this.probe = probe;
        this.memory = scene.memory().copy();
        this.arguments = probe == null ? new long[0] : probe.setup().arguments(scene, memory);
        this.cpu = new Cpu(memory, kernel, Scene.heap(), recording);
        for (int i = 0; i < Scene.BUFFERS; i++) {
            before[i] = holds(i);
        }
        bindingBefore = Truth.countedOfBinding(scene, memory);
        this.dataBefore = memory.untouched() ? scene.data() : Truth.bytes(scene, memory, scene.skb());
        if (probe != null && arguments.length > 0) {
            try {
                value = cpu.call(probe.helper(), arguments);
            } catch (Fault e) {
                fault = e;
            }
        }
        this.seen = look();
    }

    private Seen look() {
        boolean refuses = probe != null && probe.refuses(value);
        ByteBuffer given = ByteBuffer.wrap(probe == null || fault != null
                ? new byte[0]
                : new Given(scene, memory, probe, arguments, value).bytes());
        return new Seen(value, meaning(), refuses, fault, given, fault == null ? data() : List.of(),
                refuses && Arrays.equals(dataBefore, Truth.bytes(scene, memory, scene.skb())),
                cpu.events().contains(new Event(Event.Kind.SKB_FREED, scene.skb())), changes(),
                Truth.countedOfBinding(scene, memory) - bindingBefore,
                List.copyOf(cpu.damages()), strays(), List.copyOf(cpu.warnings()),
                Collections.unmodifiableSet(new LinkedHashSet<>(cpu.called())), cpu.deviceLoads(),
                List.copyOf(cpu.steps()));
    }

    /** What was seen when it ended. */
    Seen seen() {
        return seen;
    }

    /** True where the caller would not have asked. */
    boolean skipped() {
        return arguments.length == 0;
    }

    Cpu cpu() {
        return cpu;
    }

    /**
     * References on a buffer, and on the host page that may be mixed in for it: what the counters say, less what left
     * with an event that does not count down.
     */
    long holds(int buffer) {
        long own = Truth.counted(scene, memory, buffer);
        long mixed = Truth.countedOfHost(scene, memory, buffer);
        return own - (own > 0 ? released(scene.side().objectAddress(buffer)) : 0)
                + mixed - (mixed > 0 ? released(scene.hostPage(buffer)) : 0);
    }

    /** How often a buffer was let go to whoever owns free ones. */
    int released(int buffer) {
        return released(scene.side().objectAddress(buffer)) + released(scene.hostPage(buffer));
    }

    private int released(long address) {
        int n = 0;
        for (Event e : cpu.events()) {
            if (e.address() == address && e.kind() != Event.Kind.SKB_FREED && e.kind() != Event.Kind.HEAD_FREED) {
                n++;
            }
        }
        return n;
    }

    /** References on a buffer that the user was given, by tokens. */
    long tokens(int buffer) {
        return probe == null ? 0 : Given.tokens(memory, probe)[buffer];
    }

    /** References gained or lost, by buffer, tokens that the user was given apart; and whether it was let go. */
    private List<Long> changes() {
        List<Long> changes = new ArrayList<>();
        for (int i = 0; i < Scene.BUFFERS; i++) {
            changes.add(holds(i) - before[i] - tokens(i));
        }
        for (int i = 0; i < Scene.BUFFERS; i++) {
            changes.add((long) released(i));
        }
        return changes;
    }

    /** What the return value names or is, so that it can be compared between designs. */
    private long meaning() {
        if (probe == null) {
            return 0;
        }
        return switch (probe.returns()) {
            case PAGE -> Given.pageNamed(scene, value);
            case ADDRESS -> addressNamed(value, false);
            case BUS_ADDRESS -> addressNamed(value, true);
            case POINTER, SKB -> probe.refuses(value) ? 0 : 1;
            default -> value;
        };
    }

    private long addressNamed(long address, boolean bus) {
        if (address == 0) {
            return NOTHING;
        }
        for (int i = 0; i < Scene.BUFFERS; i++) {
            long host = bus
                    ? scene.side().addresses().pageToPhys(scene.hostPage(i))
                    : scene.side().addresses().pageAddress(scene.hostPage(i));
            long own = bus ? scene.side().busAddress(i) : scene.side().cpuAddress(i);
            for (long start : new long[]{host, own}) {
                if (start != 0 && address >= start && address < start + 4096) {
                    return i * 4096L + address - start;
                }
            }
        }
        return FOREIGN;
    }

    /** The data of the skbs that count. */
    private List<ByteBuffer> data() {
        List<ByteBuffer> data = new ArrayList<>();
        for (long skb : observed()) {
            data.add(ByteBuffer.wrap(Truth.bytes(scene, memory, skb)));
        }
        return data;
    }

    private List<Long> observed() {
        if (probe == null) {
            return List.of();
        }
        List<Long> skbs = new ArrayList<>(switch (probe.skbs()) {
            case NONE, RESULT -> List.<Long>of();
            case SKB, SKB_AND_RESULT -> List.of(scene.skb());
            case BOTH -> List.of(scene.skb(), scene.peer());
            case SKB_AND_EMPTY -> List.of(scene.skb(), scene.empty());
        });
        skbs.addAll(results());
        return skbs;
    }

    /** The skbs that were returned: one, or a list. */
    List<Long> results() {
        List<Long> results = new ArrayList<>();
        if (probe != null && probe.returns() == Probe.Returns.SKB && fault == null && !probe.refuses(value)) {
            Structs s = scene.structs();
            for (long skb = value; skb != 0 && results.size() < 64 && memory.areaOf(skb) != null;) {
                results.add(skb);
                skb = Truth.read(memory, skb, s.skbNext);
            }
        }
        return results;
    }

    /** Copies that went where nobody meant them. */
    private List<Range> strays() {
        List<Range> allowed = scene.writable();
        return cpu.copies().stream().filter(r -> allowed.stream().noneMatch(a -> a.covers(r))).toList();
    }

    /** Lets everything go, and looks at what becomes of the buffers. Changes the memory: call it last. */
    Aftermath aftermath() {
        Aftermath known = aftermath;
        if (known == null) {
            known = fault == null ? Aftermath.of(this, scene, memory) : Aftermath.NOT_SEEN;
            aftermath = known;
        }
        return known;
    }

    /** True when GRO took the skb, or its head, for another: it is not freed by itself any more. */
    boolean headStolen() {
        if (probe == null || !probe.helper().name().equals("skb_gro_receive") || value != 0) {
            return false;
        }
        Structs s = scene.structs();
        long info = Truth.read(memory, scene.peer(), s.skbHead) + Truth.read(memory, scene.peer(), s.skbEnd);
        return GroCb.headStolen(memory, s, scene.skb()) || Truth.read(memory, info, s.fragList) == scene.skb();
    }

    /** The first use of a wrong value, as its user would: a load through the page or address. */
    String use() {
        if (probe == null || seen.refuses()) {
            return "";
        }
        long page = Given.firstForeign(scene, memory, probe, value);
        try {
            switch (probe.returns()) {
                case ADDRESS -> cpu.load(value, 1);
                case PAGE -> cpu.load(scene.side().addresses().pageAddress(value), 1);
                default -> {
                    if (page == Execution.FOREIGN) {
                        return "";
                    }
                    cpu.load(scene.side().addresses().pageAddress(page), 1);
                }
            }
        } catch (Fault e) {
            return "the first load through it: " + Cell.words(e);
        }
        return "";
    }
}
