// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

/** Types as C writes them, in bpftool's manner: declarators grow from the inside, where a name would stand. */
final class BtfSpelling {

    /** Steps for one spelling: types may name each other in circles, and functions many parameters. */
    private static final int STEPS = 100;
    private static final int CHARS = 1000;

    private final BtfTypes types;
    private int left = STEPS;

    private BtfSpelling(BtfTypes types) {
        this.types = types;
    }

    /** The type's text; what is endless ends in {@code …}. */
    static String of(BtfTypes types, int id) throws BtfException {
        return new BtfSpelling(types).declare(id, "");
    }

    private String declare(int type, String within) throws BtfException {
        int id = type;
        String inner = within;
        StringBuilder qualifiers = new StringBuilder();
        while (left-- > 0 && inner.length() < CHARS) {
            switch (types.kind(id)) {
                case BtfKind.PTR -> {
                    id = types.target(id);
                    int kind = types.kind(id);
                    boolean braces = kind == BtfKind.ARRAY || kind == BtfKind.FUNC_PROTO;
                    inner = braces ? "(*" + inner + ")" : "*" + inner;
                }
                case BtfKind.VOLATILE, BtfKind.CONST, BtfKind.RESTRICT -> {
                    String word = word(types.kind(id));
                    id = types.target(id);
                    if (types.kind(id) == BtfKind.PTR) {
                        inner = " " + word + inner;
                    } else {
                        qualifiers.append(word).append(' ');
                    }
                }
                case BtfKind.TYPE_TAG -> id = types.target(id);
                case BtfKind.ARRAY -> {
                    inner = inner + "[" + types.entry(id, 2) + "]";
                    id = types.entryType(id, 0);
                }
                case BtfKind.FUNC_PROTO -> {
                    inner = inner + "(" + parameters(id) + ")";
                    id = types.target(id);
                }
                default -> {
                    return qualifiers + joined(base(id), inner);
                }
            }
        }
        return joined("…", inner);
    }

    private String parameters(int id) throws BtfException {
        int n = types.vlen(id);
        if (n == 0) {
            return "void";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n && left > 0; i++) {
            int type = types.entryType(id, 2 * i + 1);
            text.append(i == 0 ? "" : ", ").append(type == 0 ? "..." : declare(type, ""));
        }
        return text.toString();
    }

    private static String word(int kind) {
        return kind == BtfKind.VOLATILE ? "volatile" : kind == BtfKind.CONST ? "const" : "restrict";
    }

    private String base(int id) throws BtfException {
        return switch (types.kind(id)) {
            case BtfKind.VOID -> "void";
            case BtfKind.STRUCT -> "struct " + tag(id);
            case BtfKind.UNION -> "union " + tag(id);
            case BtfKind.ENUM, BtfKind.ENUM64 -> "enum " + tag(id);
            case BtfKind.FWD -> (types.kindFlag(id) ? "union " : "struct ") + tag(id);
            default -> types.name(id);
        };
    }

    private String tag(int id) throws BtfException {
        String name = types.name(id);
        return name.isEmpty() ? "{anon}" : name;
    }

    private static String joined(String base, String inner) {
        return inner.isEmpty() || inner.startsWith("[") ? base + inner : base + " " + inner.stripLeading();
    }
}
