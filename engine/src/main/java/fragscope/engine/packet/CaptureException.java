// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * A file that cannot be used as a capture at all. The message is one sentence that says where (file, byte), what is
 * wrong there, and what would be right. A capture that is merely cut off is not this: its whole frames are kept and
 * {@link Packets#note()} says so.
 */
public final class CaptureException extends Exception {

    private static final long serialVersionUID = 1L;

    public CaptureException(String message) {
        super(message);
    }

    public CaptureException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The sentence; never null, unlike in other exceptions. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
