// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.design.Assembly;
import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.Place;
import java.util.ArrayList;
import java.util.List;

/** A frag's bytes under every design: each reads them by its own encoding, whoever wrote them. */
final class Readings {

    private Readings() {
    }

    static List<Reading> of(Host host, Sight.Frag frag, FieldReader names) {
        List<Reading> readings = new ArrayList<>();
        for (Design design : Presets.all()) {
            Encoding encoding = Assembly.encoding(design, host.netIovs());
            long word = frag.word();
            long page = encoding.page(word);
            Place load = host.memory().explain(page);
            readings.add(new Reading(design.name(), design.kernel(), encoding.tag(), encoding.means(word),
                    encoding.unreadable(word), page, page == 0 ? "" : load.toString(),
                    names.buffer(encoding.buffer(word)), frag.number(design.word().lenAt()),
                    frag.number(design.word().offsetAt())));
        }
        return readings;
    }
}
