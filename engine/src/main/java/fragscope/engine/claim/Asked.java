// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Presets;
import fragscope.engine.design.Validity;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import java.util.Objects;
import java.util.function.Function;

/** The design that claims are asked of, with its own run, made once, and runs of what is changed about it. */
final class Asked {

    private final Design design;
    private final Function<String, Layouts> layouts;
    private final Trial base;
    private final String right;

    Asked(Design design, Function<String, Layouts> layouts) {
        this.design = design;
        this.layouts = layouts;
        this.base = run(design);
        this.right = run(Objects.requireNonNull(Presets.named("host-copy"))).digest();
    }

    Design design() {
        return design;
    }

    FragSides sides() {
        return new FragSides(layouts);
    }

    /** The design's own run. */
    Trial base() {
        return base;
    }

    /** A run of another design. */
    Trial run(Design other, Object... fields) {
        return Trial.of(other, layouts.apply(other.kernel()), fields);
    }

    /** The design itself under other settings. */
    Trial with(Object... fields) {
        return run(design, fields);
    }

    static boolean means(Design other) {
        return Validity.refusal(other).isEmpty();
    }

    /** The stream arrived, byte for byte as by copies from host pages. */
    boolean whole(Trial trial) {
        return trial.sound() && trial.digest().equals(right);
    }

    boolean whole() {
        return whole(base);
    }

    /** Whether a word could be the address of a struct page. */
    static boolean page(long word) {
        return word >= KernelMap.VMEMMAP && word < KernelMap.VMEMMAP + (1L << 40);
    }

    static Finding holds(String how, Trial.Shown shown) {
        return new Finding(ClaimResult.Answer.HOLDS, how, shown);
    }

    static Finding fails(String how, Trial.Shown shown) {
        return new Finding(ClaimResult.Answer.FAILS, how, shown);
    }

    static Finding unspoken(String why) {
        return new Finding(ClaimResult.Answer.NOT_SPOKEN, why, Trial.Shown.NOTHING);
    }

    static Finding of(boolean holds, String how, Trial.Shown shown) {
        return holds ? holds(how, shown) : fails(how, shown);
    }

    /** A result that has no claim's number yet. */
    record Finding(ClaimResult.Answer answer, String how, Trial.Shown shown) {
    }
}
