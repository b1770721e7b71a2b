// SPDX-License-Identifier: Apache-2.0
package fragscope.app.about;

import java.util.List;

/**
 * Something by others that the program contains.
 *
 * @param name    as its makers write it
 * @param version the one that is in the program
 * @param licence its SPDX name
 * @param makers  who holds the rights, as the licence asks to say
 */
public record Part(String name, String version, String licence, String makers) {

    /** All of them; a test compares the list with what the build puts in. */
    public static List<Part> all() {
        return List.of(new Part("OpenJFX", "26.0.2", "GPL-2.0-only WITH Classpath-exception-2.0", "Oracle and others"),
                new Part("OpenJDK", Runtime.version().toString(), "GPL-2.0-only WITH Classpath-exception-2.0",
                        "Oracle and others"),
                new Part("AtlantaFX", "2.1.0", "MIT", "mkpaz"), new Part("ControlsFX", "11.2.4", "BSD-3-Clause",
                        "ControlsFX"),
                new Part("Ikonli", "12.4.0", "Apache-2.0", "Andres Almiray"),
                new Part("Jackson", "3.2.4", "Apache-2.0", "FasterXML"),
                new Part("picocli", "4.7.7", "Apache-2.0", "Remko Popma"),
                new Part("commonmark-java", "0.32.0", "BSD-2-Clause", "Robin Stocker"),
                new Part("Apache Commons JEXL", "3.7.1", "Apache-2.0", "The Apache Software Foundation"),
                new Part("JSpecify", "1.0.1", "Apache-2.0", "The JSpecify Authors"),
                new Part("Inter", "4.1", "OFL-1.1", "The Inter Project Authors"),
                new Part("JetBrains Mono", "2.304", "OFL-1.1", "The JetBrains Mono Project Authors"));
    }
}
