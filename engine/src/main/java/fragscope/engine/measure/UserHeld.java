// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.fact.FactLog;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes of bound memory in the application's hands: what tokens and completions name and what was not given back. */
final class UserHeld {

    private record Token(int sock, long len) {
    }

    private final Map<Long, Token> out = new LinkedHashMap<>();
    private long bytes;

    /** Whether the fact changed it. */
    boolean said(FactLog log, int index) {
        return switch (log.kind(index)) {
            case TOKEN_ISSUED, COMPLETION_POSTED -> {
                int sock = (int) log.component(index, 0);
                long len = log.component(index, 5);
                out.put(key(sock, log.component(index, 1)), new Token(sock, len));
                bytes += len;
                yield true;
            }
            case TOKENS_RETURNED, REFILL_POSTED -> {
                Token token = out.remove(key((int) log.component(index, 0), log.component(index, 1)));
                bytes -= token == null ? 0 : token.len();
                yield token != null;
            }
            case SOCKET_CLOSED -> closed((int) log.component(index, 0), log.component(index, 2));
            case AREA_SCRUBBED -> {
                out.clear();
                bytes = 0;
                yield true;
            }
            default -> false;
        };
    }

    /** A socket releases what tokens it has left; completions outlive their socket. */
    private boolean closed(int sock, long tokens) {
        if (tokens == 0) {
            return false;
        }
        bytes -= out.values().stream().filter(t -> t.sock() == sock).mapToLong(Token::len).sum();
        out.values().removeIf(t -> t.sock() == sock);
        return true;
    }

    private static long key(int sock, long token) {
        return (long) sock << 40 | token;
    }

    long bytes() {
        return bytes;
    }
}
