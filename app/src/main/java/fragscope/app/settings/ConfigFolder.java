// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform keeps what a person has chosen.
 *
 * <p>Sources: the XDG Base Directory Specification 0.8; Apple's File System Programming Guide, "Application Support";
 * Windows' known folder {@code FOLDERID_RoamingAppData}.
 */
final class ConfigFolder {

    /** The system property that names another folder. */
    static final String PROPERTY = "fragscope.settings";

    private ConfigFolder() {
    }

    /** The folder of this machine and person; it need not exist. */
    static Path ofThisMachine() {
        String given = System.getProperty(PROPERTY);
        return given != null
                ? Path.of(given)
                : of(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    /**
     * @param os          the system's name, as Java says it
     * @param home        the person's home folder
     * @param environment the process's environment
     */
    static Path of(String os, String home, Map<String, String> environment) {
        if (os.startsWith("Windows")) {
            return under(environment.get("APPDATA"), Path.of(home, "AppData", "Roaming")).resolve("Fragscope");
        }
        if (os.startsWith("Mac")) {
            return Path.of(home, "Library", "Application Support", "Fragscope");
        }
        return under(environment.get("XDG_CONFIG_HOME"), Path.of(home, ".config")).resolve("fragscope");
    }

    /** The specification: a path that is not absolute counts as not given. */
    private static Path under(@Nullable String given, Path otherwise) {
        return given == null || given.isEmpty() || !Path.of(given).isAbsolute() ? otherwise : Path.of(given);
    }
}
