// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * What helpers are executed on and by: one design in one version.
 *
 * @param name how the design is called; nothing depends on it
 * @param side what lies in memory
 * @param kernel the code
 * @param own the design's own code, which builds what lies in memory
 */
public record Subject(String name, Side side, Kernel kernel, Kernel own) {

    /** The same with one helper replaced. */
    public Subject with(Helper variant) {
        return new Subject(name, side, kernel.with(variant), own);
    }

    /** The same under another name. */
    public Subject named(String other) {
        return new Subject(other, side, kernel, own);
    }

    /**
     * The same version on host pages, with right beliefs and without variants: what every outcome is compared with.
     */
    public Subject onHostPages() {
        return new Subject(name, Side.hostPages(side.layouts(), side.pooled(), side.addresses()),
                new Kernel(kernel.version(), kernel.reader(), own.structs(), side.addresses()), own);
    }

    /** Which of the two codes. */
    public Version version() {
        return kernel.version();
    }
}
