// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fragscope.lessons.Lessons;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema and the reader are of one mind. */
final class SchemaTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(
            Lessons.text("lesson.schema.json"), InputFormat.JSON);

    @Test
    void everyLessonFitsTheSchema() {
        for (String id : Lessons.ids()) {
            assertEquals(List.of(), schema.validate(Lessons.lesson(id), InputFormat.JSON), id);
        }
    }

    @Test
    void whatTheSchemaRefusesTheReaderRefusesToo() {
        String lesson = Lessons.lesson("01-a-packets-way-in");
        for (String[] change : new String[][]{{"\"format\": 1", "\"format\": 0"}, {"\"title\"", "\"titel\""},
                {"\"kind\": \"concept\"", "\"kind\": \"concepts\""}, {"\"do\": \"play\"", "\"do\": \"plays\""},
                {"\"answer\"", "\"anwser\""}, {"\"misconception\"", "\"note\""}, {"\"minutes\": 9", "\"minutes\": 99"},
                {"\"T13\"", "\"T33\""}, {"\"kind\": \"number\"", "\"kind\": \"choice\""}}) {
            String broken = lesson.replaceFirst(change[0], change[1]);
            assertFalse(schema.validate(broken, InputFormat.JSON).isEmpty(), change[1]);
            assertThrows(LessonException.class, () -> LessonReader.read("x", "x.json", broken), change[1]);
        }
    }
}
