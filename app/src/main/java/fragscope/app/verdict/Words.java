// SPDX-License-Identifier: Apache-2.0
package fragscope.app.verdict;

import fragscope.app.text.Texts;
import fragscope.engine.check.Cell;
import fragscope.engine.check.Verdict;
import fragscope.engine.design.Caught;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Verdicts and what explains them, in the interface's language. */
final class Words {

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    /** A sign beside the word, so that no meaning is by colour alone. */
    static String sign(Verdict verdict, long slow) {
        return switch (verdict) {
            case WORKS -> slow > 0 ? "◔" : "●";
            case REFUSES_SAFELY -> "○";
            case HEADERS_ONLY -> "◐";
            case WRONG_SILENTLY -> "▲";
            case CRASHES -> "✕";
        };
    }

    /** The name of a verdict in style sheets. */
    static String style(Verdict verdict) {
        return "verdict-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String of(Verdict verdict, long slow) {
        String word = texts.get("verdict." + verdict.name().toLowerCase(Locale.ROOT));
        return slow > 0 ? texts.get("verdict.slow", word) : word;
    }

    String of(Version version) {
        return texts.get("verdict.version." + version.name().toLowerCase(Locale.ROOT));
    }

    String of(Caught caught) {
        return texts.get("verdict.caught." + caught.name().toLowerCase(Locale.ROOT));
    }

    /** All that explains a cell, a line each. */
    List<String> because(Cell cell, long slow) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("verdict.rule", cell.rule(), texts.get("verdict.rule." + cell.rule())));
        Fault fault = cell.fault();
        if (fault != null) {
            lines.add(texts.get("verdict.fault", texts.get("verdict.oops." + fault.kind().name().toLowerCase(
                    Locale.ROOT)), String.format(Locale.ROOT, "0x%016x", fault.address()), fault.width(),
                    fault.function()));
        }
        if (cell.errno() != 0) {
            lines.add(texts.get("verdict.errno", cell.errno()));
        }
        cell.damage().forEach(d -> lines.add(texts.get("verdict.damage", d)));
        cell.references().forEach(r -> lines.add(texts.get("verdict.references", r)));
        cell.warnings().forEach(w -> lines.add(texts.get("verdict.warning", w)));
        if (!cell.consequence().isEmpty()) {
            lines.add(texts.get("verdict.consequence", cell.consequence()));
        }
        if (slow > 0) {
            lines.add(texts.get("verdict.loads", slow));
        }
        return lines;
    }
}
