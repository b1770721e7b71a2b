// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What the application and the system calls that it makes do. */
public sealed interface UserFact extends Fact {

    /** The application calls recvmsg; {@code queued} bytes wait. */
    @Models(file = "net/ipv4/tcp.c", function = "tcp_recvmsg", as = SIMPLIFIED)
    record RecvmsgCalled(int sock, long queued) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RECVMSG_CALLED, sock, queued);
        }
    }

    /**
     * The CPU copies payload to the user, from the buffer that the word names; a linear part has the word of its page.
     */
    @Models(file = "net/core/datagram.c", function = "skb_copy_datagram_iter")
    record BytesCopied(int sock, int skb, long netmem, int offset, int len) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BYTES_COPIED, sock, skb, netmem, offset, len);
        }
    }

    /** Bytes in the linear part are copied and reported by a LINEAR cmsg. */
    @Models(file = "net/ipv4/tcp.c", function = "tcp_recvmsg_dmabuf")
    record LinearCopied(int sock, int skb, long netmem, int offset, int len) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.LINEAR_COPIED, sock, skb, netmem, offset, len);
        }
    }

    /** A DMABUF cmsg names bytes in device memory; the token is a reference. */
    @Models(file = "net/ipv4/tcp.c", function = "tcp_recvmsg_dmabuf", since = "6.12")
    record TokenIssued(int sock, int token, long netmem, long fragOffset, int offset, int len) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TOKEN_ISSUED, sock, token, netmem, fragOffset, offset, len);
        }
    }

    /** recvmsg returns so many bytes. */
    @Models(file = "net/ipv4/tcp.c", function = "tcp_recvmsg", as = SIMPLIFIED)
    record RecvmsgReturned(int sock, long bytes) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RECVMSG_RETURNED, sock, bytes);
        }
    }

    /** recvmsg returns an error. */
    @Models(file = "net/ipv4/tcp.c", function = "tcp_recvmsg_locked")
    record RecvmsgFailed(int sock, int errno) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RECVMSG_FAILED, sock, errno);
        }
    }

    /** The application gives a token back with SO_DEVMEM_DONTNEED. */
    @Models(file = "net/core/sock.c", function = "sock_devmem_dontneed", since = "6.12")
    record TokensReturned(int sock, int token, int count) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TOKENS_RETURNED, sock, token, count);
        }
    }

    /** The bytes leave the socket's queue: so many now, so many in this call. */
    @Models(file = "net/ipv4/tcp.c", function = "tcp_recvmsg_locked", as = SIMPLIFIED)
    record BytesTaken(int sock, int len, long inCall) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BYTES_TAKEN, sock, len, inCall);
        }
    }

    /** A completion names bytes in the application's area. */
    @Models(file = "io_uring/zcrx.c", function = "io_zcrx_queue_cqe", since = "6.15")
    record CompletionPosted(int sock, int token, long netmem, long areaOffset, int offset, int len)
            implements
                UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.COMPLETION_POSTED, sock, token, netmem, areaOffset, offset, len);
        }
    }

    /** Bytes that lie elsewhere are copied into the application's area first: from one buffer to another. */
    @Models(file = "io_uring/zcrx.c", function = "io_zcrx_copy_chunk", since = "6.15")
    record CopiedToArea(int sock, int skb, long netmem, int offset, int len, long to) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.COPIED_TO_AREA, sock, skb, netmem, offset, len, to);
        }
    }

    /** The application gives a piece of its area back: an entry of the refill ring, no system call. */
    @Models(function = "(application: refill ring)", since = "6.15")
    record RefillPosted(int sock, int token, long areaOffset, int len, int waiting) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.REFILL_POSTED, sock, token, areaOffset, len, waiting);
        }
    }

    /** recvmsg with MSG_PEEK hands over so many bytes, which stay in the queue. */
    @Models(file = "net/ipv4/tcp.c", function = "tcp_recvmsg_locked", as = SIMPLIFIED)
    record Peeked(int sock, int len) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.PEEKED, sock, len);
        }
    }

    /** The application gives back a token that it does not have: it is passed over. */
    @Models(file = "net/core/sock.c", function = "sock_devmem_dontneed", since = "6.12")
    record TokenUnknown(int sock, int token) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TOKEN_UNKNOWN, sock, token);
        }
    }

    /** The tap's reader gets so many bytes of a clone, of which so many lay in its linear part; the clone goes. */
    @Models(file = "net/packet/af_packet.c", function = "packet_recvmsg")
    record TapRead(int skb, int len, int linear) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TAP_READ, skb, len, linear);
        }
    }

    /** The tap's reader gets an error; the clone goes all the same. */
    @Models(file = "net/packet/af_packet.c", function = "packet_recvmsg")
    record TapReadFailed(int skb, int errno) implements UserFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.TAP_READ_FAILED, skb, errno);
        }
    }
}
