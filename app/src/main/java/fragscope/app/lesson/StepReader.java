// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads steps. */
final class StepReader {

    private static final List<String> HEAD = List.of("do", "text", "notes", "sources", "spotlight", "lens");
    private static final Map<String, List<String>> OWN = Map.of("show", List.of(), "play", List.of("to"), "spotlight",
            List.of(), "lens", List.of(), "switch", List.of("setting", "to"), "intervene", List.of("change", "to"),
            "ask", List.of("question"), "task", List.of("goal", "hints", "solution"));
    private static final List<String> KINDS = List.of("show", "play", "spotlight", "lens", "switch", "intervene",
            "ask", "task");
    /** Where the lens can be opened: how deep it looks, or which sheet. */
    static final List<String> LENSES = List.of("packet", "skb", "shared-info", "frags", "frag", "word", "object",
            "memory", "structs", "alignment", "readings", "address");
    private static final Pattern SOURCE = Pattern.compile("[\\w./-]+\\.(c|h|rst|S)( [\\w~*]+(\\(\\))?)*(, .+)?");

    private StepReader() {
    }

    static Step step(Json json) throws InputException {
        String kind = json.text("do");
        List<String> own = OWN.get(kind);
        if (own == null) {
            throw json.at("do").wrong(
                    "\"do\" is \"" + kind + "\"; right would be one of " + String.join(", ", KINDS));
        }
        Entry entry = Entry.of(json, Stream.concat(HEAD.stream(), own.stream()).toList());
        Step.Head head = head(entry);
        return switch (kind) {
            case "play" -> new Step.Play(head, entry.text("to"));
            case "spotlight" -> new Step.Spotlight(must(head, entry, "spotlight"));
            case "lens" -> new Step.Lens(must(head, entry, "lens"));
            case "switch" -> new Step.Switch(head, settingOf(entry, "setting"), entry.text("to", Lesson.BEGINNING));
            case "intervene" -> new Step.Intervene(head, entry.text("change"), entry.text("to", ""));
            case "ask" -> new Step.Ask(head, QuestionReader.question(entry.at("question")));
            case "task" -> new Step.Task(head, entry.text("goal"), hints(entry), settingOf(entry, "solution"));
            default -> new Step.Show(must(head, entry, "text"));
        };
    }

    private static Step.Head head(Entry entry) throws InputException {
        for (Json source : entry.items("sources")) {
            if (!SOURCE.matcher(source.scalar()).matches()) {
                throw source.wrong("\"" + source.scalar() + "\" names no file of the kernel; right would be a file, "
                        + "a function and a release, as net/core/page_pool.c page_pool_alloc_netmems, 6.18");
            }
        }
        String lens = entry.has("lens") ? entry.word("lens", LENSES) : "";
        return new Step.Head(entry.line(), entry.prose("text"), entry.text("notes", ""), entry.texts("sources"),
                entry.text("spotlight", ""), lens);
    }

    private static Step.Head must(Step.Head head, Entry entry, String field) throws InputException {
        entry.at(field);
        return head;
    }

    private static Setting settingOf(Entry entry, String field) throws InputException {
        Setting setting = entry.setting(field);
        if (setting.values().isEmpty()) {
            throw entry.at(field).wrong("\"" + field + "\" changes nothing; right would be a design or a field");
        }
        return setting;
    }

    private static List<String> hints(Entry entry) throws InputException {
        List<String> hints = new ArrayList<>(entry.texts("hints"));
        if (hints.isEmpty()) {
            throw entry.at("goal").wrong("a task without \"hints\"; right would be one at least");
        }
        return hints;
    }
}
