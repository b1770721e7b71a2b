// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.lessons.Lessons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lessons that come with the program, the routes through them, the glossary and the thread. A lesson that cannot be
 * read is left out and told of; the others stay.
 *
 * @param lessons  those that could be read, in their order
 * @param routes   ways through them
 * @param glossary its terms
 * @param thread   the discussion of July 2023, claim by claim
 * @param broken   problems by file
 */
public record Course(List<Lesson> lessons, List<Route> routes, List<Term> glossary, List<ThreadClaim> thread,
        Map<String, Problem> broken) {

    private static final String FOLDER = "lessons/";

    public Course {
        lessons = List.copyOf(lessons);
        routes = List.copyOf(routes);
        glossary = List.copyOf(glossary);
        thread = List.copyOf(thread);
        broken = Map.copyOf(broken);
    }

    /** Reads all that comes with the program; some milliseconds. */
    public static Course bundled() {
        Map<String, Problem> broken = new LinkedHashMap<>();
        List<Lesson> lessons = new ArrayList<>();
        for (String id : Lessons.ids()) {
            try {
                lessons.add(LessonReader.read(id, FOLDER + id + ".json", Lessons.lesson(id)));
            } catch (LessonException e) {
                broken.put(FOLDER + id + ".json", e.problem());
            }
        }
        List<Route> routes = new ArrayList<>();
        List<Term> glossary = new ArrayList<>();
        List<ThreadClaim> thread = new ArrayList<>();
        part("course.json", broken, json -> routes.addAll(routes(json)));
        part("glossary.json", broken, json -> glossary.addAll(terms(json)));
        part("thread.json", broken, json -> thread.addAll(claims(json)));
        return new Course(lessons, routes, glossary, thread, broken);
    }

    /** The lesson of this id. */
    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    private interface Part {
        void of(Json json) throws InputException;
    }

    private static void part(String file, Map<String, Problem> broken, Part part) {
        try {
            part.of(Json.parse(FOLDER + file, Lessons.text(file)));
        } catch (InputException e) {
            broken.put(FOLDER + file, LessonReader.wrong(e).problem());
        }
    }

    private static List<Route> routes(Json json) throws InputException {
        List<Route> routes = new ArrayList<>();
        for (Json one : Entry.of(json, List.of("lessons", "routes")).items("routes")) {
            Entry e = Entry.of(one, List.of("id", "title", "minutes", "about", "lessons"));
            routes.add(new Route(e.text("id"), e.text("title"), e.number("minutes", 1, 600), e.text("about"),
                    e.texts("lessons")));
        }
        return routes;
    }

    private static List<Term> terms(Json json) throws InputException {
        List<Term> terms = new ArrayList<>();
        for (Json one : Entry.of(json, List.of("terms")).items("terms")) {
            Entry e = Entry.of(one, List.of("word", "also", "means"));
            terms.add(new Term(e.text("word"), e.texts("also"), e.text("means")));
        }
        return terms;
    }

    private static List<ThreadClaim> claims(Json json) throws InputException {
        List<ThreadClaim> claims = new ArrayList<>();
        for (Json one : Entry.of(json, List.of("about", "source", "claims")).items("claims")) {
            Entry e = Entry.of(one, List.of("id", "who", "claim", "comment", "setting", "to", "lesson"));
            claims.add(new ThreadClaim(e.line(), e.text("id"), e.text("who"), e.text("claim"), e.prose("comment"),
                    e.setting("setting"), e.text("to", "kind == run_ended or kind == oopsed"), e.text("lesson")));
        }
        return claims;
    }
}
