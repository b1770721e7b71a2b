// SPDX-License-Identifier: Apache-2.0
package fragscope.app.about;

/** The program's own version. */
public final class Version {

    private Version() {
    }

    /** As the module says it, or the jar; "(not packaged)" where the build has not come so far. */
    public static String own() {
        var module = Version.class.getModule().getDescriptor();
        String ofModule = module == null ? "" : module.rawVersion().orElse("");
        String ofJar = Version.class.getPackage().getImplementationVersion();
        return !ofModule.isEmpty() ? ofModule : ofJar != null ? ofJar : "(not packaged)";
    }
}
