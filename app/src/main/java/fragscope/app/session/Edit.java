// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

/** A change that can be taken back. Seeking is none: it changes nothing. */
public interface Edit {

    /** What it is, in the interface's language, as it goes on after "Undo": {@code bookmark at fact 12}. */
    String name();

    /** Makes the change, the first time and again. */
    void redo();

    /** Takes it back. */
    void undo();
}
