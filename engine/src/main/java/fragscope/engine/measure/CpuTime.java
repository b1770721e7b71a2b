// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.GroFact;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.StackFact;
import fragscope.engine.time.Actors;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long the CPUs of NAPI and of the application are busy, by what they do. A step's cost is the time until its
 * actor may go on, as the step itself has scheduled it; what it waits for (an interrupt, data, the application's
 * own pause) is no cost.
 */
final class CpuTime {

    /** What a CPU does; names are those of {@link Summary#cpuPs}. */
    enum Function {
        /** The driver's poll: completion to skb. */
        DRIVER,
        /** Generic receive offload. */
        GRO,
        /** IP, TCP, UDP and taps. */
        STACK,
        /** Refill of descriptors. */
        REFILL,
        /** Entry and exit of recvmsg. */
        SYSCALL,
        /** Copies to the application. */
        COPY,
        /** Tokens and completions in place of copies. */
        TOKENS,
        /** Giving buffers back. */
        RETURN,
        /** None of these: it costs nothing. */
        NONE
    }

    private static final Function[] OF_KIND = table();

    private final Host host;
    private final Actors actors;
    private final EnumMap<Function, Long> ps = new EnumMap<>(Function.class);
    private int actor = (int) Actors.IDLE;
    private long timePs;
    private Function function = Function.NONE;
    private long costPs;
    private long fact;
    private Told told = (what, atPs, busyPs, n) -> {
    };

    /** Told of each step that costs something. */
    interface Told {
        /** What a CPU does, from when, for how long, and the step's last fact. */
        void busy(String what, long atPs, long busyPs, long n);
    }

    void tell(Told listener) {
        told = listener;
    }

    CpuTime(Host host) {
        this.host = host;
        this.actors = host.actors();
    }

    private static Function[] table() {
        Function[] table = new Function[Kind.values().length];
        for (Kind kind : Kind.values()) {
            table[kind.ordinal()] = of(kind);
        }
        return table;
    }

    private static Function of(Kind kind) {
        Class<?> type = kind.type();
        return switch (kind) {
            case DESCRIPTOR_POSTED, REFILL_GIVEN_UP -> Function.REFILL;
            case RECVMSG_CALLED, RECVMSG_RETURNED, PEEKED -> Function.SYSCALL;
            case BYTES_COPIED, LINEAR_COPIED, COPIED_TO_AREA -> Function.COPY;
            case TOKEN_ISSUED, COMPLETION_POSTED -> Function.TOKENS;
            case TOKENS_RETURNED, REFILL_POSTED, TOKEN_UNKNOWN -> Function.RETURN;
            default -> DriverFact.class.isAssignableFrom(type)
                    ? Function.DRIVER
                    : GroFact.class.isAssignableFrom(type)
                            ? Function.GRO
                            : StackFact.class.isAssignableFrom(type)
                                    ? Function.STACK
                                    : PoolFact.class.isAssignableFrom(type) ? Function.REFILL : Function.NONE;
        };
    }

    /** The first fact of a step that tells says what it is; the last reading of the schedule says what it costs. */
    void said(FactLog log, int index, long n) {
        int by = log.actor(index);
        if (by != actor || log.timePs(index) != timePs) {
            settle();
            actor = by;
            timePs = log.timePs(index);
        }
        if (!host.cast().isNapi(by) && by != host.cast().app()) {
            return;
        }
        Kind kind = log.kind(index);
        fact = n;
        if (function == Function.NONE) {
            Function told = OF_KIND[kind.ordinal()];
            function = told == Function.REFILL && by == host.cast().app() ? Function.NONE : told;
        }
        long nextPs = actors.nextAtPs(by);
        costPs = nextPs == Actors.IDLE || kind == Kind.POLL_ENDED ? 0 : nextPs - timePs;
        if (kind == Kind.RECVMSG_RETURNED && costPs == host.setup().app().pausePs()) {
            costPs = 0;
        }
    }

    private void settle() {
        if (costPs > 0 && function != Function.NONE) {
            ps.merge(function, costPs, Long::sum);
            told.busy(function.name().toLowerCase(Locale.ROOT), timePs, costPs, fact);
        }
        function = Function.NONE;
        costPs = 0;
    }

    /** Picoseconds by function, only those that occurred. */
    Map<String, Long> totals() {
        settle();
        Map<String, Long> named = new LinkedHashMap<>();
        ps.forEach((f, sum) -> named.put(f.name().toLowerCase(Locale.ROOT), sum));
        return named;
    }
}
