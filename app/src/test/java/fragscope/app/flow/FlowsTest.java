// SPDX-License-Identifier: Apache-2.0
package fragscope.app.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.Band;
import fragscope.app.draw.DisplayList;
import fragscope.app.source.SourcedRun;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Moved;
import fragscope.engine.measure.Summary;
import fragscope.engine.pci.Topologies;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FlowsTest {

    private record Case(String design, Summary summary) {
    }

    private static Summary measured(String source, String design, Map<String, ?> fields) throws Exception {
        Run run = SourcedRun.of(source, design, fields, _ -> {
        }).run();
        return Measurement.of(run, run.recording()).runTo(Long.MAX_VALUE);
    }

    private static List<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (Design design : Presets.all()) {
            cases.add(new Case(design.name(), measured("mixed-traffic", design.name(), Map.of("tap", "true"))));
        }
        for (String topology : Topologies.NAMES) {
            cases.add(new Case("netmem", measured("two-packets", "netmem", Map.of("topology", topology))));
        }
        return cases;
    }

    @Test
    void whatGoesIntoAPartGoesOnOrStaysAndConduitsKeepNothing() throws Exception {
        int looked = 0;
        for (Case one : cases()) {
            for (CacheModel model : CacheModel.values()) {
                Flows flows = Flows.of(one.summary().ledger(), model);
                long moved = one.summary().ledger().under(model).moved().stream().mapToLong(Moved::bytes).sum();
                assertEquals(moved, flows.links().stream().mapToLong(Flows.Link::bytes).sum());
                for (Flows.Part part : flows.parts()) {
                    assertEquals(part.in() + part.made(), part.out() + part.kept());
                    if (part.name().equals(Moved.CPU) || part.name().equals(Moved.ROOT_COMPLEX)) {
                        assertEquals(part.in(), part.out(), one.design() + " " + part);
                    }
                }
                flows.links().forEach(l -> assertTrue(flows.parts().get(l.from()).column() < flows.parts().get(
                        l.to()).column()));
                looked++;
            }
        }
        assertTrue(looked >= 32, looked + " flows");
    }

    @Test
    void bandsAtAPartAreTogetherAsHighAsWhatComesInAndGoesOn() throws Exception {
        for (Case one : cases()) {
            Flows flows = Flows.of(one.summary().ledger(), CacheModel.DDIO);
            DisplayList list = FlowPicture.draw(flows, amounts(one.summary(), Locale.ENGLISH, Amounts.Per.TOTAL),
                    one.design(), 1100, 560, Level.EXPLORE);
            for (int i = 0; i < flows.parts().size(); i++) {
                Flows.Part part = flows.parts().get(i);
                double high = list.find("part:" + i).orElseThrow().bounds().h();
                double in = sum(list, i, false);
                double out = sum(list, i, true);
                assertEquals(high * part.in() / part.total(), in, 0.01 * high + 0.01);
                assertEquals(high * part.out() / part.total(), out, 0.01 * high + 0.01);
            }
        }
    }

    private static double sum(DisplayList list, int part, boolean out) {
        double x = list.find("part:" + part).orElseThrow().bounds().x();
        return list.shapes().stream().filter(Band.class::isInstance).map(Band.class::cast).filter(b -> {
            String[] ends = b.id().substring("band:".length()).split("[>:]", -1);
            return ends[out ? 0 : 1].equals(Integer.toString(part))
                    && (out ? b.from().x() >= x && b.from().x() < x + 20 : Math.abs(b.to().x() - x) < 0.01);
        }).mapToDouble(Band::width).sum();
    }

    private static Amounts amounts(Summary s, Locale language, Amounts.Per per) {
        return new Amounts(per, s.packets().in(), s.endPs(), s.costModel(), Texts.of(language));
    }

    @Test
    void everyLedgerIsDrawnWithoutAnOverlapInBothLanguages() throws Exception {
        TreeSet<String> problems = new TreeSet<>();
        for (Case one : cases()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                for (CacheModel model : CacheModel.values()) {
                    Flows flows = Flows.of(one.summary().ledger(), model);
                    for (Amounts.Per per : Amounts.Per.values()) {
                        Amounts amounts = amounts(one.summary(), language, per);
                        problems.addAll(FlowPicture.draw(flows, amounts, one.design(), 960, 480,
                                Level.EXPLORE).problems());
                        problems.addAll(BarsPicture.draw(flows, amounts, one.design(), 960, 480,
                                Level.EXPLORE).problems());
                    }
                }
            }
        }
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
    }
}
