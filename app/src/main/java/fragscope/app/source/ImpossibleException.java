// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

/**
 * A word that names no design or field, or a scenario whose fields do not fit each other, the design, or the memory;
 * the message says which.
 */
public final class ImpossibleException extends Exception {

    private static final long serialVersionUID = 1L;

    ImpossibleException(String message) {
        super(message);
    }

    ImpossibleException(String message, Throwable cause) {
        super(message, cause);
    }
}
