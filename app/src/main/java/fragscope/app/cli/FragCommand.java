// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.Nearest;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Caught;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frag}: what the word of a frag means under a scheme, under a design, or under all designs. */
final class FragCommand implements Command {

    @Parameters(paramLabel = "WORD|FILE", description = "64 bits as 0x… or decimal, or a JSON file of cases")
    private String word = "";

    @Option(names = "--scheme", paramLabel = "NAME", description = "plain-page, netmem-lsb or tag-n")
    private String scheme = "";

    @Option(names = "--bits", paramLabel = "N", description = "tag bits of tag-n, 1 to 12")
    private int bits;

    @Option(names = "--design", paramLabel = "NAME", description = "a design (default: all)")
    private String design = "";

    @Option(names = "--len", paramLabel = "BYTES", description = "the frag's len, under designs")
    private long len = FragWord.ABSENT;

    @Option(names = "--offset", paramLabel = "BYTES", description = "the frag's offset, under designs")
    private long offset = FragWord.ABSENT;

    @Option(names = "--json", description = "JSON, a line each")
    private boolean json;

    @Override
    public String name() {
        return "frag";
    }

    @Override
    public String summary() {
        return "what a frag's 64-bit word means: which page, which net_iov, which tag";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        Path file = file();
        if (file != null) {
            cases(file, console);
            return 0;
        }
        long value;
        try {
            value = FragWord.parse(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException("fragscope frag: " + e.getMessage(), e);
        }
        if (!scheme.isEmpty()) {
            if (!design.isEmpty()) {
                throw new UsageException("fragscope frag: --scheme beside --design; right would be one of the two");
            }
            try {
                FragWord one = new FragWord("", scheme, bits, value);
                print(new JsonLine().begin().field("scheme", scheme), scheme, one, console);
            } catch (IllegalArgumentException e) {
                throw new UsageException("fragscope frag: " + e.getMessage(), e);
            }
            return 0;
        }
        for (Design d : designs()) {
            FragWord one = FragWord.under(d, value);
            JsonLine line = new JsonLine().begin().field("design", d.name()).field("scheme", one.scheme());
            lengths(line);
            print(line, d.name(), one, Caught.of(d).words(), console);
        }
        return 0;
    }

    private @Nullable Path file() throws UnusableException {
        if (word.isEmpty() || FragWord.isNumber(word)) {
            return null;
        }
        Path path = CaptureFile.path(word);
        return Files.exists(path) || word.endsWith(".json") ? path : null;
    }

    private List<Design> designs() throws UsageException {
        if (design.isEmpty()) {
            return Presets.all();
        }
        Design one = Presets.named(design);
        if (one == null) {
            throw new UsageException("fragscope frag: unknown design \"" + design + "\"; "
                    + Nearest.remedy(design, Presets.all().stream().map(Design::name).toList()));
        }
        return List.of(one);
    }

    private void lengths(JsonLine line) {
        if (len != FragWord.ABSENT) {
            line.field("len", len);
        }
        if (offset != FragWord.ABSENT) {
            line.field("offset", offset);
        }
    }

    private void cases(Path file, Console console) throws UnusableException {
        try {
            for (Json c : Json.read(file).at("cases").items()) {
                FragWord one;
                try {
                    int n = Math.clamp(c.integer("n", 0), -1, 99);
                    one = new FragWord(c.has("name") ? c.text("name") : "", c.text("scheme"), n,
                            FragWord.parse(c.at("word").scalar()));
                } catch (IllegalArgumentException e) {
                    throw c.wrong(String.valueOf(e.getMessage()));
                }
                print(new JsonLine().begin().field("name", one.name()).field("scheme", one.scheme()), one.name(), one,
                        console);
            }
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    private void print(JsonLine line, String what, FragWord one, Console console) {
        print(line, what, one, "", console);
    }

    /**
     * {@code caught}: whether code that takes the word for a struct page is found before it runs; empty for unknown.
     */
    private void print(JsonLine line, String what, FragWord one, String caught, Console console) {
        if (json) {
            one.fields(line.word("word", one.word()));
            if (!caught.isEmpty()) {
                line.field("caught_before_running", caught);
            }
            console.line(line.end());
        } else {
            console.line(String.format("%-18s 0x%016x %s%s", what, one.word(), one.text(), caught.isEmpty()
                    ? ""
                    : "; taken for a page, caught before running: " + caught));
        }
    }
}
