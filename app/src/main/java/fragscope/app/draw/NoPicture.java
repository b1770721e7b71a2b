// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.io.IOException;

/** No picture could be made; the message is one sentence for people. */
public final class NoPicture extends IOException {

    private static final long serialVersionUID = 1;

    public NoPicture(String message, Throwable cause) {
        super(message, cause);
    }
}
