// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.LessonReader;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.check.LessonCheck;
import fragscope.app.lesson.check.Report;
import fragscope.app.lesson.paper.Grading;
import fragscope.app.lesson.paper.Worksheet;
import fragscope.app.source.CaptureFile;
import fragscope.app.source.Nearest;
import fragscope.app.source.UnusableException;
import fragscope.lessons.Lessons;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lesson check}, {@code lesson grade} and {@code lesson worksheet}. */
final class LessonCommand implements Command {

    private static final List<String> VERBS = List.of("check", "grade", "worksheet");
    private static final long BYTES_MAX = 1L << 20;

    @Parameters(index = "0", paramLabel = "check|grade|worksheet", description = "what to do")
    private String verb = "";

    @Parameters(index = "1..*", paramLabel = "FILE|ID",
            description = "lesson files (check; default: all lessons), answer files (grade), a lesson (worksheet)")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "a JSON object per lesson")
    private boolean json;

    @Option(names = "-o", paramLabel = "FILE.html", description = "the worksheet's file")
    private String out = "";

    @Option(names = "--seed", paramLabel = "N", description = "which instances of the questions (worksheet)")
    private long seed = 1;

    @Override
    public String name() {
        return "lesson";
    }

    @Override
    public String summary() {
        return "plays and checks lessons, grades answer files, makes worksheets";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        return switch (verb) {
            case "check" -> check(console);
            case "grade" -> grade(console);
            case "worksheet" -> worksheet(console);
            default -> throw new UsageException("fragscope lesson: unknown \"" + verb + "\"; " + Nearest.remedy(verb,
                    VERBS));
        };
    }

    private int check(Console console) throws UnusableException {
        LessonCheck check = new LessonCheck(Lessons.ids());
        boolean ok = true;
        if (files.isEmpty()) {
            for (String id : Lessons.ids()) {
                ok &= print(check.of(id, "lessons/" + id + ".json", Lessons.lesson(id)), console);
            }
        }
        for (String file : files) {
            String id = String.valueOf(Path.of(file).getFileName()).replaceAll("\\.json$", "");
            ok &= print(check.of(id, file, text(file)), console);
        }
        return ok ? 0 : CommandLineProgram.FAILED;
    }

    private int grade(Console console) throws UsageException, UnusableException {
        if (files.isEmpty()) {
            throw new UsageException("fragscope lesson grade: no FILE; right would be answer files");
        }
        Grading grading = new Grading(Course.bundled());
        console.line(Grading.HEAD);
        boolean passed = true;
        List<String> unusable = new ArrayList<>();
        for (String file : files) {
            for (Grading.Row row : grading.of(file, text(file))) {
                console.line(row.csv());
                passed &= row.passed();
                if (row.right().isEmpty()) {
                    unusable.add(file + ": " + row.replay());
                }
            }
        }
        console.say("fragscope lesson grade: " + Grading.SAYS);
        if (!unusable.isEmpty()) {
            throw new UnusableException(String.join("; ", unusable));
        }
        return passed ? 0 : CommandLineProgram.FAILED;
    }

    private int worksheet(Console console) throws UsageException, UnusableException {
        if (files.size() != 1 || !out.endsWith(".html")) {
            throw new UsageException("fragscope lesson worksheet: " + files.size() + " lessons and -o \"" + out
                    + "\"; right would be one lesson and -o FILE.html");
        }
        String id = files.getFirst();
        try {
            Lesson lesson = LessonReader.read(id.replaceAll("\\.json$", ""), id, text(id));
            Files.writeString(CaptureFile.path(out), Worksheet.of(lesson, seed));
            console.say(out + ": " + lesson.title());
            return 0;
        } catch (LessonException e) {
            throw new UnusableException(e.problem().text(id), e);
        } catch (IOException e) {
            throw new UnusableException(out + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private static String text(String file) throws UnusableException {
        if (Lessons.ids().contains(file)) {
            return Lessons.lesson(file);
        }
        Path path = CaptureFile.path(file);
        try {
            if (Files.size(path) > BYTES_MAX) {
                throw new UnusableException(file + ": has more than " + BYTES_MAX + " bytes; no lesson has");
            }
            return Files.readString(path);
        } catch (MalformedInputException e) {
            throw new UnusableException(file + ": is no text in UTF-8; right would be a lesson file", e);
        } catch (IOException e) {
            throw new UnusableException(file + ": cannot be read; right would be a lesson file, or "
                    + Nearest.remedy(file, Lessons.ids()), e);
        }
    }

    private boolean print(Report report, Console console) {
        if (json) {
            JsonLine line = new JsonLine().begin().field("id", report.id()).field("file", report.file()).field("steps",
                    report.steps()).field("questions", report.questions()).array("claims");
            report.claims().forEach(line::item);
            line.end().field("ok", report.ok()).array("problems");
            for (Problem p : report.problems()) {
                line.object().field("line", p.line()).field("what", p.what()).field("remedy", p.remedy()).end();
            }
            console.line(line.end().end());
        } else {
            report.problems().forEach(p -> console.line(p.text(report.file())));
            if (report.ok()) {
                console.line(report.file() + ": " + report.steps() + " steps, " + report.questions()
                        + " questions, played; " + String.join(" ", report.claims()));
            }
        }
        console.flush();
        return report.ok();
    }
}
