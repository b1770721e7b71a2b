// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

/** The input is unusable or lacks what was asked for; the message says what, where, and what would be right. */
public class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableException(String message) {
        super(message);
    }

    public UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
