// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.engine.design.Choices;
import fragscope.engine.design.Design;
import fragscope.engine.design.Safeguards;
import fragscope.engine.design.Validity;
import fragscope.engine.input.DesignJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A design being put together; each change is a new one. */
record Draft(Design design) {

    private static final String RETURN = "return";
    private static final String GIVE_BACK = "give_back";

    /** What the axes are called in design files. */
    static List<String> axes() {
        List<String> axes = new ArrayList<>(List.of("kernel"));
        axes.addAll(DesignJson.names());
        return axes;
    }

    /** The words that an axis offers. */
    static List<String> words(String axis) {
        return axis.equals("kernel") ? Validity.KERNELS : Choices.words(Design.class, field(axis));
    }

    /** What can be switched off. */
    static List<String> safeguards() {
        return Choices.names(Safeguards.class);
    }

    private static String field(String axis) {
        return axis.equals(RETURN) ? GIVE_BACK : axis;
    }

    String word(String axis) {
        return String.valueOf(Choices.of(design).get(field(axis)));
    }

    boolean has(String safeguard) {
        return "yes".equals(Choices.of(design.safeguards()).get(safeguard));
    }

    /** The same with another word on one axis, sensible or not. */
    Draft with(String axis, String word) {
        return new Draft(design.with(field(axis), word));
    }

    Draft switched(String safeguard, boolean on) {
        return new Draft(design.with("safeguards", Choices.with(design.safeguards(), safeguard, on)));
    }

    Draft named(String name) {
        return new Draft(design.with("name", name).with("meant_to_work", false));
    }

    /** Why it means nothing; empty when it can be run. */
    Optional<Validity.Refusal> refusal() {
        return Validity.refusal(design);
    }

    /** Why another word on one axis would mean nothing beside the others. */
    Optional<Validity.Refusal> refusal(String axis, String word) {
        return Validity.refusal(with(axis, word).design());
    }
}
