// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Choices;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.design.Safeguards;
import fragscope.engine.design.Validity;
import fragscope.engine.design.WordForm;
import fragscope.engine.time.Cases;
import java.util.List;

/** Designs that nobody would choose: any preset, some axes chosen otherwise, some safeguards off. */
final class AnyDesign {

    private static final List<String> AXES = List.of("naming", "encoding", "owner", "provider", "headers", "fragments",
            "delivery", "give_back");

    private AnyDesign() {
    }

    static Design drawn(Cases cases) {
        Design design = Presets.all().get(cases.below(Presets.all().size()));
        for (int i = cases.below(4); i > 0; i--) {
            String axis = AXES.get(cases.below(AXES.size()));
            List<String> words = Choices.words(Design.class, axis);
            Design other = design.with(axis, words.get(cases.below(words.size())));
            design = Validity.refusal(other).isEmpty() ? other : design;
        }
        if (cases.onceIn(3)) {
            design = design.with("word",
                    new WordForm(cases.one(1, 2, 4, 0x20, 0x40, 0x80), cases.one(8, 64, 128), 8, 12));
        }
        for (int i = cases.below(3); i > 0; i--) {
            List<String> names = Choices.names(Safeguards.class);
            design = design.without(names.get(cases.below(names.size())));
        }
        return Validity.refusal(design).isEmpty() ? design : Presets.all().get(0);
    }
}
