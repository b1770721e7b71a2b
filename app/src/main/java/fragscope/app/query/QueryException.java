// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

/** An expression that cannot be understood: the message says what, at which character, and what would be right. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String what;
    private final boolean readable;

    private QueryException(String expression, int position, String what, boolean readable) {
        super("\"" + expression + "\", character " + (position + 1) + ": " + what);
        this.position = position;
        this.what = what;
        this.readable = readable;
    }

    /** What stands there cannot be read. */
    static QueryException form(String expression, int position, String what) {
        return new QueryException(expression, position, what, false);
    }

    /** What stands there can be read, but there is no such thing. */
    static QueryException meaning(String expression, int position, String what) {
        return new QueryException(expression, position, what, true);
    }

    /** The character where it goes wrong, from 0. */
    public int position() {
        return position;
    }

    /** Whether it could be read and only its meaning is wrong. */
    boolean readable() {
        return readable;
    }

    /** What is wrong there and what would be right. */
    public String what() {
        return what;
    }
}
