// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.design.Host;
import fragscope.engine.user.Tokens;

/** What a shape of the stage stands for in the world, where it is no row by its own id. */
final class Shapes {

    private Shapes() {
    }

    static Selection meant(Selection selected, Host host) {
        if (!(selected instanceof Selection.AShape shape)) {
            return selected;
        }
        String id = shape.id();
        String first = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        return switch (first) {
            case "wire" -> new Selection.ARow("wire", 0);
            case "app", "user" -> new Selection.ARow("app", 0);
            case "napi" -> new Selection.ARow("napi", Math.max(0, host.setup().nic().boundRxq()));
            case "tcp", "socket" -> socket(selected, host);
            default -> first.startsWith("token:") ? token(first, selected, host) : selected;
        };
    }

    private static Selection socket(Selection selected, Host host) {
        int opened = (int) host.stackTables().sockets().opened.get(0);
        return opened > 0 ? new Selection.ARow("sockets", opened - 1) : selected;
    }

    /** The row of a token that some socket has. */
    private static Selection token(String id, Selection selected, Host host) {
        long number = Long.parseLong(id.substring(id.indexOf(':') + 1));
        Tokens tokens = host.tokens();
        int opened = (int) host.stackTables().sockets().opened.get(0);
        for (int sock = opened - 1; sock >= 0; sock--) {
            int row = host.stackTables().sockets().tokens.ref(sock);
            while (row != Tokens.NO_ROW && tokens.id.get(row) != number) {
                row = tokens.next.ref(row);
            }
            if (row != Tokens.NO_ROW) {
                return new Selection.ARow("tokens", row);
            }
        }
        return selected;
    }
}
