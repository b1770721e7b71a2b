// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

/** A hierarchy that cannot be. The message says what is wrong and what would be right. */
public final class TopologyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int device;

    TopologyException(int device, String message) {
        super(message);
        this.device = device;
    }

    /** Index of the device that it is about. */
    public int device() {
        return device;
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
