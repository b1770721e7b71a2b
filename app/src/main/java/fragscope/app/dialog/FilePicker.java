// SPDX-License-Identifier: Apache-2.0
package fragscope.app.dialog;

import fragscope.app.text.Texts;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file: the platform's dialog, or a test. */
public interface FilePicker {

    /** A file to open; empty when the person thought better of it. */
    Optional<Path> pick(Texts texts);

    /** Where something is to be saved, with a proposal for its name; empty when the person thought better of it. */
    Optional<Path> place(Texts texts, String proposal);
}
