// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

/**
 * A file that cannot be used. The message is one sentence: file, line, field, what is wrong there and what would be
 * right.
 */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The sentence; never null, unlike in other exceptions. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
