// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.input.InputException;
import fragscope.engine.input.RowJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sweep's rows for people: parameters, how the run ended, and its most telling numbers. */
final class SweepText {

    private static final String OUTCOME = "outcome";
    private static final List<String> NUMBERS = List.of("facts", "packets_in", "delivered", "dropped", "bytes",
            "cpu_copy_bytes", "device_write_bytes", "latency_p50_ns", "latency_p99_ns", "pool_leaked");
    private static final int COLUMN = 10;

    private final Console console;
    private boolean begun;

    SweepText(Console console) {
        this.console = console;
    }

    void print(String row) throws IOException {
        Map<String, String> cells;
        try {
            cells = RowJson.parse("row", row);
        } catch (InputException e) {
            throw new IOException(e);
        }
        Map<String, String> shown = new LinkedHashMap<>();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (cell.getKey().equals(OUTCOME)) {
                break;
            }
            shown.put(cell.getKey(), cell.getValue());
        }
        NUMBERS.forEach(name -> shown.put(name, text(cells, name)));
        shown.put(OUTCOME, text(cells, OUTCOME));
        if (!begun) {
            begun = true;
            console.line(line(shown.keySet(), shown, true));
        }
        String reason = text(cells, "reason");
        console.line(line(shown.keySet(), shown, false) + (reason.isEmpty() ? "" : ": " + reason));
    }

    private static String text(Map<String, String> cells, String name) {
        return Optional.ofNullable(cells.get(name)).orElse("");
    }

    private static String line(Iterable<String> columns, Map<String, String> cells, boolean head) {
        StringBuilder out = new StringBuilder();
        for (String column : columns) {
            String cell = head ? column : text(cells, column);
            int width = column.equals("design") ? 16 : Math.max(COLUMN, column.length());
            boolean last = column.equals(OUTCOME);
            boolean left = last || column.equals("design");
            out.append(out.isEmpty() ? "" : "  ").append(left
                    ? cell
                    : " ".repeat(Math.max(0, width - cell.length()))
                            + cell);
            out.append(left && !last ? " ".repeat(Math.max(0, width - cell.length())) : "");
        }
        return out.toString();
    }
}
