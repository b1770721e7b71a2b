// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.text.Texts;
import fragscope.engine.design.Host;
import fragscope.engine.frag.MagicWord;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructTable;
import java.util.ArrayList;
import java.util.List;

/** A row's members as they lie in memory, and what some of their values mean. */
final class FieldReader {

    private final Host host;
    private final Texts texts;

    FieldReader(Host host, Texts texts) {
        this.host = host;
        this.texts = texts;
    }

    /** Every member that page pools use or that overlaps no other, in the order of the bytes. */
    List<Field> of(StructTable table, int row) {
        List<Field> fields = new ArrayList<>();
        for (Slices.Slice slice : Slices.of(table.layout())) {
            for (Member m : slice.members()) {
                fields.add(field(table, row, m));
            }
        }
        return fields;
    }

    private Field field(StructTable table, int row, Member m) {
        boolean known = m.bitSize() > 0 && m.bitOffset() % 64 + m.bitSize() <= 64;
        long value = !known
                ? 0
                : table.loadCell(row, m.bitOffset() / 64) >>> m.bitOffset() % 64 & (m.bitSize() == 64
                        ? -1L
                        : (1L << m.bitSize()) - 1);
        return new Field(m.name(), m.bitOffset(), m.bitSize(), value, known, known ? says(m.name(), value) : "");
    }

    private String says(String name, long value) {
        return switch (name) {
            case "pp_magic" -> magic(value);
            case "pp" -> pool(value);
            case "compound_head", "head", "data" -> value == 0 ? "" : host.memory().explain(value).toString();
            default -> "";
        };
    }

    private String magic(long value) {
        return switch (MagicWord.of(value)) {
            case MagicWord.PoolBuffer p -> p.dmaIndex() == 0
                    ? texts.get("lens.magic.pool")
                    : texts.get("lens.magic.index", Long.toString(p.dmaIndex()));
            case MagicWord.Tail _ -> texts.get("lens.magic.tail");
            case MagicWord.Other _ -> value == 0 ? "" : texts.get("lens.magic.other");
        };
    }

    private String pool(long value) {
        for (int pool = 0; pool < host.pools().rows(); pool++) {
            if (host.pools().addressOf(pool) == value) {
                return texts.get("lens.pool", Integer.toString(pool));
            }
        }
        return "";
    }

    /** What a buffer is called, as in {@code net_iov 3}; "" for a word of none. */
    String buffer(long netmem) {
        int row = host.buffers().row(netmem);
        if (row < 0) {
            return "";
        }
        boolean page = !host.buffers().device(netmem) || host.netIovs().pages();
        return (page ? "page" : host.netIovs().layout().name()) + " " + row;
    }
}
