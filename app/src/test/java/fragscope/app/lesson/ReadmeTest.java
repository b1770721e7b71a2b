// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.check.LessonCheck;
import fragscope.app.lesson.check.ThreadCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the module's README says of claims, templates and operators is what is so. */
final class ReadmeTest {

    private static final Path README = Path.of("..", "lessons", "README.md");

    private static final String BEGIN = "<!-- claims: generated -->\n";
    private static final String END = "<!-- end of claims -->";

    /** With {@code -Dgoldens=update} the table is written anew. */
    @Test
    void theTableOfClaimsIsCurrent() throws IOException {
        String table = ThreadCheck.table(Course.bundled());
        if ("update".equals(System.getProperty("goldens"))) {
            String text = Files.readString(README);
            int from = text.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(README, text.substring(0, from) + table + text.substring(text.indexOf(END)));
        }
        String text = Files.readString(README);
        assertEquals(table, text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END)));
    }

    @Test
    void everyTemplatePassesTheCheck() throws IOException {
        Matcher m = Pattern.compile("### ([a-z ]+)\n\n```json\n(.*?)```", Pattern.DOTALL).matcher(
                Files.readString(README));
        int seen = 0;
        while (m.find()) {
            seen++;
            assertEquals(List.of(), new LessonCheck(List.of()).of("t", m.group(1), m.group(2)).problems(), m.group(1));
        }
        assertEquals(Lesson.Kind.values().length, seen, "a template of each kind");
    }

    @Test
    void theOperatorsArePublished() throws IOException {
        String text = Files.readString(README);
        for (Mutants.Operator operator : Mutants.OPERATORS) {
            assertTrue(text.contains("- " + operator.name()), operator.name());
        }
    }
}
