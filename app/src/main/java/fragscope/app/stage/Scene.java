// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be seen at one moment, as plain values: everything that the stage draws, and nothing that it would have to
 * work out. Whoever fills it reads the world; sentences come in the reader's language.
 *
 * @param pools        the host pool first; a device pool only in designs that have one
 * @param userBuffer   bytes in the application's buffer in host memory, -1 where the design delivers no copies
 */
public record Scene(Status status, Wire wire, Nic nic, Pci pci, List<Pool> pools, long userBuffer, Cpu cpu,
        Linux linux, List<Part> parts, Focus focus, Caption caption, Optional<Next> next,
        Optional<Failure> failure) {

    public Scene {
        pools = List.copyOf(pools);
        parts = List.copyOf(parts);
    }

    /** The first pool of that memory that is in view. */
    public Optional<Pool> pool(Pool.Memory memory) {
        return pools.stream().filter(p -> p.memory() == memory).findFirst();
    }

    /** All pools of that memory that are in view. */
    public List<Pool> pools(Pool.Memory memory) {
        return pools.stream().filter(p -> p.memory() == memory).toList();
    }

    /**
     * Where in which run.
     *
     * @param fact   the present fact's number, as logs and commands count: from 0
     * @param facts  the last fact's number; 0 where that is not to be said (unknown yet, or under the seal)
     * @param lesson title, empty where none is played; {@code step} of {@code steps} likewise 0
     * @param done   0…1 of the way, for the rail
     * @param ticks  0…1 where segments end; empty under the seal
     */
    public record Status(String design, long timePs, long fact, long facts, String lesson, int step, int steps,
            double done, List<Double> ticks) {

        public Status {
            ticks = List.copyOf(ticks);
        }
    }

    /**
     * What the present fact is about.
     *
     * @param subject   id of the one focal object, empty for none: then nothing is dimmed
     * @param arguments ids of what else the fact concerns
     * @param lost      whether the subject is lost: a packet is dropped, a call fails
     */
    public record Focus(String subject, Set<String> arguments, boolean lost) {

        public static final Focus NONE = new Focus("", Set.of());

        public Focus {
            arguments = Set.copyOf(arguments);
        }

        public Focus(String subject, Set<String> arguments) {
            this(subject, arguments, false);
        }
    }

    /**
     * What has just happened.
     *
     * @param function   kernel function that does it, empty where none does
     * @param simplified whether the model is simpler than the kernel there
     */
    public record Caption(String sentence, String function, boolean simplified) {
    }

    /** What will happen next: absent at the end, and under the seal. */
    public record Next(String subject, String sentence) {
    }

    /**
     * An oops.
     *
     * @param reader   id of the object whose word was read wrongly
     * @param address  that was loaded from or stored to, as {@code 0xffe728c115831000}
     * @param function that did it
     * @param chain    sentences that lead there, first cause first, at most five
     */
    public record Failure(Kind kind, String address, String function, String reader, List<String> chain) {

        /** Kinds of oops. */
        public enum Kind {
            PAGE_FAULT, GENERAL_PROTECTION, BUG, WARN
        }

        public Failure {
            chain = List.copyOf(chain);
        }
    }
}
