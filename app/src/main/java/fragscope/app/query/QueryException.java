// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

/** An expression that cannot be understood: the message says what, at which character, and what would be right. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    QueryException(String expression, int position, String what) {
        super("\"" + expression + "\", character " + (position + 1) + ": " + what);
        this.position = position;
    }

    /** The character where it goes wrong, from 0. */
    public int position() {
        return position;
    }
}
