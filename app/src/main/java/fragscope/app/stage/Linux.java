// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.util.List;
import java.util.Optional;

/**
 * The receive path above the driver.
 *
 * @param skb   the skb in view, if any
 * @param rings that the application shares with the kernel; none in most designs
 */
public record Linux(Napi napi, Gro gro, Tcp tcp, Optional<Skb> skb, Socket socket, List<UserRing> rings, App app) {

    public Linux {
        rings = List.copyOf(rings);
    }

    /** Packets polled in this poll, of the budget. Source: net/core/dev.c napi_poll. */
    public record Napi(boolean polling, int done, int budget) {
    }

    /** Packets held back by GRO, and segments that the newest of them has. Source: net/core/gro.c. */
    public record Gro(int held, int segments) {
    }

    /** Receive state of the flow in view; {@code flows} 0 where there is none. */
    public record Tcp(int flows, long rcvNxt, int outOfOrder) {
    }

    /** skbs and bytes on the socket's receive queue. */
    public record Socket(int skbs, long bytes) {
    }

    /**
     * A ring that kernel and application share: one writes entries, the other takes them. Source: io_uring/zcrx.c.
     *
     * @param kind    who writes: the kernel completions, the application refills
     * @param entries size of the ring
     * @param waiting entries that were written and not taken: they are their reader's now
     */
    public record UserRing(Kind kind, int entries, int waiting) {

        /** Which of the two. */
        public enum Kind {
            COMPLETIONS, REFILL
        }

        public String id() {
            return id(kind);
        }

        static String id(Kind kind) {
            return "zcrx/" + kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The receiving application.
     *
     * @param bytes    received since the run began
     * @param tokens   held, oldest first
     * @param returned tokens given back by the present fact, 0 for none
     * @param error    errno name of the present call, empty for none
     */
    public record App(Doing doing, long bytes, List<Token> tokens, int returned, String error) {

        /** What the application does. */
        public enum Doing {
            WAITING, RECEIVES_COPY, RECEIVES_TOKENS, RETURNS_TOKENS
        }

        public App {
            tokens = List.copyOf(tokens);
        }
    }

    /** A token and the id of the device buffer's cell that it names, empty where that is not in view. */
    public record Token(int number, String buffer) {

        public String id() {
            return "token:" + number;
        }
    }

    /**
     * One socket buffer.
     *
     * @param row         in the table, from 1
     * @param packet      its first packet
     * @param where       the part of the path that has it
     * @param linearBytes in the linear part
     * @param segments    packets merged into it, at least 1
     */
    public record Skb(int row, int packet, Where where, int linearBytes, List<Frag> frags, boolean unreadable,
            int segments) {

        /** Which part of the path has the skb. */
        public enum Where {
            DRIVER, GRO, TCP, SOCKET, APP
        }

        public Skb {
            frags = List.copyOf(frags);
        }

        public String id() {
            return "skb:" + row;
        }
    }

    /**
     * A frag.
     *
     * @param word    the first 64 bits, as the encoding has them
     * @param tagBits which of its bits are the tag: 0 where the encoding has none
     * @param told    whether the tag may be told: under the seal it may be what is asked
     * @param means   what the encoding reads in it, in the kernel's word, as {@code net_iov} or {@code struct page}
     * @param buffer  id of the cell that holds the bytes, empty where none is in view
     */
    public record Frag(int index, long word, long tagBits, boolean told, String means, int len, int offset,
            Carried carried,
            String buffer) {
    }
}
