// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.helper.Corpus;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.SceneBuilder;
import fragscope.engine.helper.SkbPlan;
import fragscope.engine.helper.Step;
import fragscope.engine.helper.Subject;
import fragscope.engine.helper.Version;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a design costs the code that exists: functions that touch a page, and those of them that it forces to change.
 *
 * <p>Counted from execution: a function touches a page when its own loads, stores or copies go to a buffer's struct
 * page or bytes, on host pages; it has to change when, as written for pages, it faults, damages or misreports on the
 * design's skbs. Of the modelled code alone: how many places the real tree has is data of its own, with its source.
 *
 * @param design the design
 * @param mustChange functions that have to change
 * @param touching functions that touch a page
 */
public record Cost(String design, Set<String> mustChange, Set<String> touching) {

    /** Keeps its own copies. */
    public Cost {
        mustChange = Collections.unmodifiableSet(new TreeSet<>(mustChange));
        touching = Collections.unmodifiableSet(new TreeSet<>(touching));
    }

    /** Counts; the subject must be in the version written for pages. */
    public static Cost of(Subject subject) {
        if (subject.version() != Version.FOR_PAGES) {
            throw new IllegalArgumentException("what has to change is asked of the code written for pages");
        }
        Set<String> touching = new TreeSet<>();
        Subject host = subject.onHostPages();
        for (SkbPlan plan : Corpus.plans()) {
            Scene scene = SceneBuilder.build(host.side(), host.own(), plan);
            for (Probe probe : Probes.all()) {
                if (probe.applies().test(subject)) {
                    touch(new Execution(scene, host.kernel(), probe, true), scene, touching);
                }
            }
        }
        Set<String> must = new TreeSet<>();
        for (HelperTable.Row row : new HelperTable().of(subject)) {
            row.cells().forEach(cell -> must.addAll(cell.culprits()));
        }
        touching.addAll(must);
        return new Cost(subject.name(), must, touching);
    }

    private static void touch(Execution run, Scene scene, Set<String> touching) {
        for (Step step : run.seen().steps()) {
            boolean there = switch (step.kind()) {
                case LOAD, STORE, SUM -> scene.isPayloadPage(step.address());
                case COPY -> scene.isPayloadPage(step.address()) || scene.isPayloadPage(step.value());
                // who is given a page or its address will go there
                case LEAVE -> scene.isPayloadPage(step.value());
                case ENTER, WARN, FAULT, EVENT -> false;
            };
            if (there) {
                touching.add(step.function());
            }
        }
    }

    /** As in {@code modelled: 12 of 30}. */
    public String text() {
        return "modelled: " + mustChange.size() + " of " + touching.size();
    }
}
