// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.Kind;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.fact.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The failure that the present fact is, if it is one. */
final class FailureReader {

    private FailureReader() {
    }

    static Optional<Scene.Failure> read(Reading r, List<String> chain) {
        Told t = r.told();
        if (!t.is(Kind.OOPSED)) {
            return Optional.empty();
        }
        Scene.Failure.Kind kind = switch (OopsKind.values()[t.row("fault")]) {
            case PAGE_FAULT -> Scene.Failure.Kind.PAGE_FAULT;
            case GENERAL_PROTECTION -> Scene.Failure.Kind.GENERAL_PROTECTION;
            case BUG -> Scene.Failure.Kind.BUG;
            case WARN -> Scene.Failure.Kind.WARN;
        };
        int skb = r.skb();
        return Optional.of(new Scene.Failure(kind, String.format(Locale.ROOT, "0x%016x", t.get("address")),
                Site.of(t.get("site")).function(), skb < 0 ? "linux" : "skb:" + skb, chain));
    }
}
