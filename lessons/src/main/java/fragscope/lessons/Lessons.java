// SPDX-License-Identifier: Apache-2.0
package fragscope.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lesson files of this module, in the order of the course, and the files beside them. */
public final class Lessons {

    private Lessons() {
    }

    /** Ids of the lessons, first to last, as {@code course.json} lists them, a line each. */
    public static List<String> ids() {
        return text("course.json").lines().map(String::strip).filter(
                line -> line.matches("\"\\d\\d-[a-z0-9-]+\",?")).map(
                        line -> line.replaceAll("[\",]", "")).toList();
    }

    /** A lesson's file. */
    public static String lesson(String id) {
        return text(id + ".json");
    }

    /** A file beside the lessons, as {@code glossary.json}. An unknown name is a defect of this program. */
    public static String text(String file) {
        try (InputStream in = Lessons.class.getResourceAsStream("/fragscope/lessons/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("lessons hold no \"" + file + "\"");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("lesson file " + file + " cannot be read", e);
        }
    }
}
