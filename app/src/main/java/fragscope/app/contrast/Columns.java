// SPDX-License-Identifier: Apache-2.0
package fragscope.app.contrast;

import fragscope.app.branch.BranchNames;
import fragscope.app.session.Branch;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.SourcedRun;
import fragscope.app.source.UnusableException;
import fragscope.app.tool.Desk;
import fragscope.engine.design.Presets;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can stand beside the open run, in words: a design, one of the session's branches, or settings such as
 * {@code ring=16} or {@code host-copy ring=16 gro=false}.
 */
final class Columns {

    private Columns() {
    }

    /** What is offered: branches that are not shown, then presets. */
    static List<String> offered(Desk desk) {
        List<String> words = new ArrayList<>();
        for (Branch branch : desk.branches().branches()) {
            if (branch.number() != desk.branches().shownProperty().get()) {
                words.add(word(desk, branch));
            }
        }
        Presets.all().forEach(d -> words.add(d.name()));
        return words;
    }

    private static String word(Desk desk, Branch branch) {
        return desk.texts().get("compare.branch", branch.number(), BranchNames.of(branch, desk.texts()));
    }

    /** What a column is called: of a design's file its name without the folder. */
    static String shown(String words) {
        int slash = Math.max(words.lastIndexOf('/'), words.lastIndexOf('\\'));
        return words.endsWith(".json") ? words.substring(slash + 1, words.length() - 5) : words;
    }

    /** The run that words stand for, beside {@code open}. */
    static Run run(String words, Run open, Desk desk) throws UnusableException, ImpossibleException {
        for (Branch branch : desk.branches().branches()) {
            if (words.equals(word(desk, branch))) {
                return branch.opened().run();
            }
        }
        if (words.indexOf('=') < 0) {
            return SourcedRun.under(words, open);
        }
        String design = "";
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : words.strip().split("\\s+", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields.put(part.substring(0, equals), part.substring(equals + 1));
            } else {
                design = part;
            }
        }
        return SourcedRun.under(design, fields, open);
    }
}
