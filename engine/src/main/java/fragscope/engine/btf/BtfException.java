// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

/** Type data that cannot be used. The message is a sentence with the byte offset. */
public final class BtfException extends Exception {

    private static final long serialVersionUID = 1L;

    BtfException(String whence, long offset, String what) {
        super(whence + " byte " + offset + ": " + what);
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
