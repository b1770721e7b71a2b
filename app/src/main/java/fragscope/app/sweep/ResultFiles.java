// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.app.source.UnusableException;
import fragscope.engine.input.InputException;
import fragscope.engine.input.RowJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What comes of a sweep: {@code results.jsonl}, an object a line, and {@code results.csv} with the same columns, both
 * in the order of the runs' numbers. Written beside and moved, so that what has the name is whole.
 */
public final class ResultFiles {

    private static final String JSONL = "results.jsonl";
    private static final String CSV = "results.csv";

    private ResultFiles() {
    }

    /** Goes through rows in the order of their numbers. */
    public interface RowSource {
        /** Hands over every row as JSON. */
        void each(RowTaker taker) throws IOException;
    }

    /** Takes a row. */
    public interface RowTaker {
        /** Takes one. */
        void take(String row) throws IOException;
    }

    /** A complete journal's rows. */
    public static RowSource of(RunJournal journal) {
        return taker -> {
            for (long i = 0; i < journal.rows(); i++) {
                taker.take(journal.row(i));
            }
        };
    }

    /** Writes both files into a folder. */
    public static void write(Path folder, RowSource rows) throws UnusableException {
        try {
            Files.createDirectories(folder);
            part(folder, JSONL, rows, (row, out) -> out.append(row).append('\n'));
            Table table = new Table();
            part(folder, CSV, rows, table::write);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableException(folder + ": the results cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /** The rows that a journal has so far. */
    public static RowSource soFar(RunJournal journal) {
        return taker -> {
            for (long i = 0; i < journal.size(); i++) {
                if (journal.has(i)) {
                    taker.take(journal.row(i));
                }
            }
        };
    }

    /** Writes one file: CSV where its name ends so, else JSON lines. */
    public static void writeFile(Path file, RowSource rows) throws UnusableException {
        try {
            Path folder = java.util.Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
            String name = String.valueOf(file.getFileName());
            Table table = new Table();
            part(folder, name, rows, name.endsWith(".csv")
                    ? table::write
                    : (row, out) -> out.append(row).append('\n'));
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableException(file + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private interface RowWriter {
        void write(String row, Writer out) throws IOException;
    }

    private static void part(Path folder, String name, RowSource rows, RowWriter writer) throws IOException {
        Path part = folder.resolve(name + ".part");
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            rows.each(row -> writer.write(row, out));
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Comma-separated values (RFC 4180, lines ended by a line feed), the column's names first. */
    private static final class Table {
        private boolean begun;

        void write(String row, Writer out) throws IOException {
            Map<String, String> cells;
            try {
                cells = RowJson.parse(JSONL, row);
            } catch (InputException e) {
                throw new IOException(e);
            }
            if (!begun) {
                begun = true;
                out.append(line(cells.keySet()));
            }
            out.append(line(cells.values()));
        }

        private static String line(java.util.Collection<String> cells) {
            return cells.stream().map(Table::quoted).collect(Collectors.joining(",", "", "\n"));
        }

        private static String quoted(String cell) {
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
        }
    }
}
