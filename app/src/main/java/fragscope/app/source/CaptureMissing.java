// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.run.SavedSession;

/** A session whose capture is not where it was, or is another one: it can be asked for and checked. */
public final class CaptureMissing extends UnusableException {

    private static final long serialVersionUID = 1L;

    private final transient SavedSession session;

    CaptureMissing(String message, SavedSession session) {
        super(message);
        this.session = session;
    }

    /** The session, whose capture's SHA-256 is known. */
    public SavedSession session() {
        return session;
    }
}
