// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.text.Texts;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file to open: the platform's dialog, or a test. */
interface FilePicker {

    /** The file; empty when the person thought better of it. */
    Optional<Path> pick(Texts texts);
}
