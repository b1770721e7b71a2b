// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.fact.OopsKind;
import fragscope.engine.memory.KernelMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Executes helpers over a memory: the only way in which they load and store. It keeps what an observer wants to know of
 * one execution, and ends it with {@link Fault} where a CPU of x86-64 would.
 *
 * <p>One object serves one execution; it is no part of a simulation's state.
 */
public final class Cpu {

    /** Accesses after which an execution counts as hung. */
    private static final int BUDGET = 4_000_000;

    private final Memory memory;
    private final Kernel kernel;
    private final Heap heap;
    private final Deque<String> stack = new ArrayDeque<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final List<Range> copies = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final boolean recording;
    private long deviceLoads;
    private int budget = BUDGET;
    private @Nullable Field meant; // of the access under way, for the step's words

    /**
     * @param memory what it may write
     * @param kernel the code that it executes
     * @param heap where allocations come from
     * @param recording whether each step is kept
     */
    public Cpu(Memory memory, Kernel kernel, Heap heap, boolean recording) {
        this.memory = memory;
        this.kernel = kernel;
        this.heap = heap;
        this.recording = recording;
    }

    /** Calls a helper, or the one that stands in for it. */
    public long call(Helper helper, long... arguments) {
        Helper executed = kernel.of(helper);
        stack.push(executed.name());
        called.add(executed.name());
        step(Step.Kind.ENTER, 0, 0, 0);
        long result = executed.body(kernel.version()).run(this, arguments);
        step(Step.Kind.LEAVE, 0, 0, result);
        stack.pop();
        return result;
    }

    /** Loads a member of the struct at {@code object}: unsigned. */
    public long get(long object, Field field) {
        meant = field;
        long value = load(object + field.offset(), field.width());
        return field.isBitField() ? (value & field.mask()) >>> field.shift() : value;
    }

    /** Loads a member as a signed 32-bit number. */
    public int getInt(long object, Field field) {
        return (int) get(object, field);
    }

    /** Stores a member of the struct that is believed to be at {@code object}. */
    public void set(long object, Field field, long value) {
        long address = object + field.offset();
        long cell = value;
        if (field.isBitField()) {
            cell = load(address, field.width()) & ~field.mask() | value << field.shift() & field.mask();
        }
        store(address, field, cell);
    }

    /** {@code atomic_add_return}: load, add, store; the new value. */
    public long add(long object, Field field, long amount) {
        meant = field;
        long sum = load(object + field.offset(), field.width()) + amount;
        long value = field.bits() == 64 ? sum : sum & field.mask();
        store(object + field.offset(), field, value);
        return value;
    }

    /** Loads bytes as a little-endian number. */
    public long load(long address, int width) {
        Area area = backed(address, width);
        if (area.kind() == Area.Kind.DEVICE) {
            deviceLoads++;
        }
        long value = memory.read(address, width);
        step(Step.Kind.LOAD, address, width, value);
        return value;
    }

    private void store(long address, Field field, long value) {
        Area area = backed(address, field.width());
        if (!isMeant(area, address, field)) {
            damages.add(new Damage(String.valueOf(stack.peek()), address, field, memory.read(address, field.width()),
                    value, place(area, address)));
        }
        memory.write(address, field.width(), value);
        meant = field;
        step(Step.Kind.STORE, address, field.width(), value);
    }

    /** Stores bytes that are no struct's: a header field, a user's word. */
    public void storeBytes(long address, int width, long value) {
        backed(address, width);
        copies.add(new Range(address, width));
        memory.write(address, width, value);
        step(Step.Kind.STORE, address, width, value);
    }

    /** {@code memcpy}: eight bytes at a time, then the rest. */
    public void copy(long to, long from, long length) {
        step(Step.Kind.COPY, to, length, from);
        for (long at = 0; at < length;) { // what is mapped is mapped in whole pages
            long run = Math.min(length - at, Math.min(toPageEnd(from + at), toPageEnd(to + at)));
            int width = (int) Math.min(run, 8);
            if (backed(from + at, width).kind() == Area.Kind.DEVICE) {
                deviceLoads += (run + 7) / 8;
            }
            backed(to + at, width);
            copies.add(new Range(to + at, run));
            memory.copy(to + at, from + at, (int) run);
            at += run;
        }
    }

    private static long toPageEnd(long address) {
        return KernelMap.PAGE_SIZE - (address & (KernelMap.PAGE_SIZE - 1));
    }

    /** {@code csum_partial}: the one's complement sum of big-endian 16-bit words, not folded, added to {@code sum}. */
    public long sum(long address, long length, long sum) {
        step(Step.Kind.SUM, address, length, 0);
        long total = sum;
        for (long at = 0; at < length;) {
            long run = Math.min(length - at, toPageEnd(address + at));
            if (backed(address + at, (int) Math.min(run, 8)).kind() == Area.Kind.DEVICE) {
                deviceLoads += (run + 7) / 8;
            }
            for (long end = at + run; at < end; at++) {
                total += (at & 1) == 0 ? (long) memory.byteAt(address + at) << 8 : memory.byteAt(address + at);
            }
        }
        return total;
    }

    /** {@code WARN_ON}: prints and goes on. */
    public boolean warnOn(boolean condition, String what) {
        if (condition) {
            warnings.add(stack.peek() + ": " + what);
            step(Step.Kind.WARN, 0, 0, 0);
        }
        return condition;
    }

    /** {@code BUG_ON}: the end. */
    public void bugOn(boolean condition, long word) {
        if (condition) {
            throw fault(OopsKind.BUG, word, 0);
        }
    }

    /** Something left its holder. */
    public void event(Event.Kind kind, long address) {
        events.add(new Event(kind, address));
        step(Step.Kind.EVENT, address, 0, kind.ordinal());
    }

    /** A new object of {@code size} bytes: {@code kmalloc}; it does not fail. */
    public long allocate(long size) {
        return heap.allocate(size);
    }

    /** True where the code of this version refuses an skb whose frags the CPU cannot read. */
    public boolean refuses(long skb) {
        return kernel.version() == Version.AS_CHANGED && !readable(skb) && !kernel.unchecked().contains(stack.peek());
    }

    /** {@code skb_frags_readable}. */
    public boolean readable(long skb) {
        return kernel.reader().readable(this, skb);
    }

    private Area backed(long address, int width) {
        if (--budget < 0) {
            throw fault(OopsKind.BUG, address, width);
        }
        long end = address + width - 1;
        if (!KernelMap.canonical(address) || !KernelMap.canonical(end)) {
            throw fault(OopsKind.GENERAL_PROTECTION, address, width);
        }
        Area area = memory.areaOf(address);
        if (area == null || !area.holds(end) && memory.areaOf(end) == null) {
            throw fault(OopsKind.PAGE_FAULT, area == null ? address : end & -KernelMap.PAGE_SIZE, width);
        }
        return area;
    }

    private Fault fault(OopsKind kind, long address, int width) {
        step(Step.Kind.FAULT, address, width, 0);
        return new Fault(kind, address, width, List.copyOf(stack));
    }

    private static boolean isMeant(Area area, long address, Field meant) {
        if (area.layout() == null) {
            // shared infos and frags lie at the end of linear parts, which are bytes
            return area.kind() == Area.Kind.HOST && !meant.struct().equals("page");
        }
        long offset = area.offset(address);
        if (offset != meant.offset() || !area.layout().has(meant.name())) {
            return false;
        }
        int from = area.layout().member(meant.name()).bitOffset() / 8;
        int bytes = (area.layout().member(meant.name()).bitSize() + 7) / 8;
        return offset >= from && offset + meant.width() <= from + bytes;
    }

    private static String place(Area area, long address) {
        if (area.layout() == null) {
            return area.name() + "+" + area.offset(address);
        }
        long offset = area.offset(address);
        List<String> members = area.layout().members().stream().filter(
                m -> m.bitOffset() / 8 <= offset && offset * 8 < m.bitOffset() + m.bitSize()).map(
                        m -> m.name()
                                + (m.bitOffset() / 8 == offset ? "" : "+" + (offset - m.bitOffset() / 8))).toList();
        return area.layout().name() + "[" + area.index(address) + "]."
                + (members.isEmpty() ? "+" + offset : String.join("|", members));
    }

    private void step(Step.Kind kind, long address, long width, long value) {
        if (recording) {
            boolean placed = kind == Step.Kind.LOAD || kind == Step.Kind.STORE || kind == Step.Kind.COPY
                    || kind == Step.Kind.SUM;
            Area area = placed ? memory.areaOf(address) : null;
            Field by = meant;
            meant = null;
            steps.add(new Step(kind, String.valueOf(stack.peek()), address, width, value,
                    area == null
                            ? ""
                            : area.layout() == null && by != null
                                    ? by.struct() + "." + by.name()
                                    : place(area, address)));
        }
    }

    /** Where members lie. */
    public Structs structs() {
        return kernel.structs();
    }

    /** The accessors. */
    public Reader reader() {
        return kernel.reader();
    }

    /** Where page arithmetic begins. */
    public Addresses addresses() {
        return kernel.addresses();
    }

    /** The memory. */
    public Memory memory() {
        return memory;
    }

    /** Names of the helpers that were called, in the order of their first call. */
    public Set<String> called() {
        return Collections.unmodifiableSet(called);
    }

    /** WARN_ONs, each with its function. */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /** What left its holder. */
    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    /** Stores that hit what they were not meant for. */
    public List<Damage> damages() {
        return Collections.unmodifiableList(damages);
    }

    /** Where bytes were copied to. */
    public List<Range> copies() {
        return Collections.unmodifiableList(copies);
    }

    /** Steps, where they are kept. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** Loads from device memory. */
    public long deviceLoads() {
        return deviceLoads;
    }
}
