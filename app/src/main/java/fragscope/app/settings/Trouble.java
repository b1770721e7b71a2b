// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.nio.file.Path;

/**
 * What was wrong with a file of settings.
 *
 * @param file   the file as it should be
 * @param reason what is wrong and where in it
 * @param aside  the name it has now, beside its old one; empty where it could not be set aside
 */
public record Trouble(Path file, String reason, String aside) {
}
