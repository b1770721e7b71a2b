// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/** When the owner of a binding goes: the process that bound the memory may end before its sockets are closed. */
public enum Unbind {
    /** Sockets are closed first. */
    AFTER_CLOSE,
    /** The binding goes first, while buffers are out. */
    BEFORE_CLOSE
}
