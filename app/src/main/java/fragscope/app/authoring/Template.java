// SPDX-License-Identifier: Apache-2.0
package fragscope.app.authoring;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A lesson of each kind to begin with; each can be played and has nothing wrong with it. */
final class Template {

    private Template() {
    }

    static String of(Lesson.Kind kind) {
        String file = LessonReader.word(kind).replace(' ', '-') + ".json";
        try (InputStream in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
