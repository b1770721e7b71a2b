// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.Kind;
import fragscope.engine.stack.Sockets;
import fragscope.engine.user.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The application: what it is in, and the tokens that it holds of the socket in view. */
final class AppReader {

    private AppReader() {
    }

    static Linux.App read(Reading r, int sock) {
        Told t = r.told();
        int returned = t.is(Kind.TOKENS_RETURNED) ? (int) Math.max(1, t.get("count")) : 0;
        String error = t.is(Kind.RECVMSG_FAILED) ? "errno " + t.get("errno") : "";
        return new Linux.App(doing(r), r.host().appState().bytes.get(0), tokens(r, sock), returned, error);
    }

    private static Linux.App.Doing doing(Reading r) {
        if (r.told().is(Kind.TOKENS_RETURNED)) {
            return Linux.App.Doing.RETURNS_TOKENS;
        }
        int sock = r.host().appState().sock.ref(0);
        if (sock < 0 || !r.host().stackTables().sockets().reading.is(sock)) {
            return Linux.App.Doing.WAITING;
        }
        return r.host().design().givesBack() ? Linux.App.Doing.RECEIVES_TOKENS : Linux.App.Doing.RECEIVES_COPY;
    }

    private static List<Linux.Token> tokens(Reading r, int sock) {
        Sockets sockets = r.host().stackTables().sockets();
        Tokens table = r.host().tokens();
        List<Linux.Token> tokens = new ArrayList<>();
        if (sock >= 0) {
            for (int row = sockets.tokens.ref(sock); row != Tokens.NO_ROW; row = table.next.ref(row)) {
                tokens.add(new Linux.Token(table.idOf(row), r.cellId(table.netmem.get(row))));
            }
        }
        return tokens;
    }
}
