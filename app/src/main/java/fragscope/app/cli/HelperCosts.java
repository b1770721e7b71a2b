// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.assets.Assets;
import fragscope.engine.check.Cost;
import fragscope.engine.design.Caught;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.helper.Version;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import java.util.List;
import java.util.Locale;

/** What designs cost: counted from execution of the modelled code; then, apart from it, counts of the real tree. */
final class HelperCosts {

    private static final String TREE = "counts/drivers-6.18.json";

    private HelperCosts() {
    }

    static void print(List<Design> designs, FragSides sides, boolean json, Console console) {
        for (Design design : designs) {
            Cost cost = Cost.of(sides.of(design, Version.FOR_PAGES));
            String caught = Caught.of(design).words();
            if (json) {
                JsonLine line = new JsonLine().begin().field("design", design.name()).object("modelled").field(
                        "must_change", cost.mustChange().size()).field("touching", cost.touching().size()).array(
                                "functions");
                cost.mustChange().forEach(line::item);
                console.line(line.end().end().field("caught_before_running", caught).end());
            } else {
                console.line(String.format(Locale.ROOT, "%-20s %s, caught before running: %s", design.name(),
                        cost.text(), caught));
            }
        }
        tree(json, console);
    }

    private static void tree(boolean json, Console console) {
        try {
            Json file = Json.parse(TREE, Assets.text(TREE));
            for (Json count : file.at("counts").items()) {
                if (json) {
                    console.line(new JsonLine().begin().field("tree", file.text("tree")).field("what",
                            count.text("what")).field("pattern", count.text("pattern")).field("files",
                                    count.integer("files")).field("source", file.text("source")).end());
                } else {
                    console.line(String.format(Locale.ROOT, "Linux %s, drivers/net: %d %s (%s)", file.text("tree"),
                            count.integer("files"), count.text("what"), count.text("pattern")));
                }
            }
        } catch (InputException e) {
            throw new IllegalStateException("a bundled file is wrong", e);
        }
    }
}
