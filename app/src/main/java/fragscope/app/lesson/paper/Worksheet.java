// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.paper;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Svg;
import fragscope.app.draw.Theme;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.Step;
import fragscope.app.lesson.check.Pictures;
import fragscope.app.lesson.play.Instance;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Moment;
import fragscope.app.lesson.play.Spans;
import fragscope.app.lesson.play.Staging;
import fragscope.app.lesson.play.Vocabulary;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A lesson as one HTML page with nothing beside it: texts with their values, pictures before and after, questions with
 * room to write, and on a page of its own the answer key, from the same runs.
 */
public final class Worksheet {

    private static final double SCALE = 0.55;
    private static final String STYLE = """
            body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111;background:#fff}
            h1{font-size:1.7em;margin-bottom:0}h2{font-size:1.2em;margin-top:2em}.about{color:#333}
            svg{max-width:100%;height:auto;border:1px solid #666}figure{margin:1em 0}figcaption{font-size:.9em}
            .question{border:2px solid #333;padding:.6em 1em;margin:1.2em 0}.blank{border-bottom:1px solid #333;
            display:inline-block;min-width:16em}.write{border-bottom:1px solid #999;height:2em}
            code{font-family:monospace}.sources{font-size:.85em;color:#333}li{margin:.4em 0}
            .key{page-break-before:always}
            @media print{body{margin:0;max-width:none}figure,.question,.step{page-break-inside:avoid}}
            """;

    private final LessonRuns runs = new LessonRuns();
    private final Staging staging = new Staging(runs);
    private final Pictures pictures = new Pictures();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder key = new StringBuilder();
    private int asked;

    private Worksheet() {
    }

    /**
     * The page.
     *
     * @param seed which instances of the questions
     */
    public static String of(Lesson lesson, long seed) throws LessonException {
        return new Worksheet().page(lesson, seed);
    }

    private String page(Lesson lesson, long seed) throws LessonException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(
                xml(lesson.title())).append("</title>\n<style>\n").append(STYLE).append("</style></head><body>\n");
        out.append("<h1>").append(xml(lesson.title())).append("</h1>\n<p class=\"about\">").append(
                xml(lesson.teaches())).append(" (").append(lesson.minutes()).append(" min; sheet ").append(
                        seed).append(")</p>\n<p>Name: <span class=\"blank\">&nbsp;</span></p>\n");
        Moment moment = staging.start(lesson);
        figure(out, moment, false, "Where it begins: event " + moment.fact() + ", design "
                + moment.run().run().design().name());
        int number = 0;
        for (Step step : lesson.steps()) {
            number++;
            Moment after = staging.after(step, moment);
            step(number, step, moment, after, seed);
            moment = after;
        }
        out.append("<section class=\"key\"><h1>Answer key</h1>\n<p>From the same runs as the sheet.</p>\n").append(
                key).append("</section>\n</body></html>\n");
        return out.toString();
    }

    private void step(int number, Step step, Moment before, Moment after, long seed) throws LessonException {
        out.append("<section class=\"step\"><h2>").append(number).append("</h2>\n");
        if (!step.head().text().isEmpty()) {
            out.append(html(Spans.render(step.head().text(), after.words(runs, false)).markdown()));
        }
        if (!after.equals(before)) {
            figure(out, after, false, "Afterwards: event " + after.fact() + ", design "
                    + after.run().run().design().name());
        }
        if (step instanceof Step.Ask ask) {
            question(ask.question(), Instance.of(runs, ask.question(), before, seed));
        }
        if (step instanceof Step.Task task) {
            out.append("<div class=\"question\"><p><b>Task.</b> Goal: <code>").append(xml(task.goal())).append(
                    "</code></p>").append("<div class=\"write\"></div>".repeat(3)).append("</div>\n");
            key.append("<h2>Task of step ").append(number).append("</h2>\n<p>One way: <code>").append(
                    xml(task.solution().words())).append("</code></p>\n");
        }
        if (!step.head().sources().isEmpty()) {
            out.append("<p class=\"sources\">").append(xml(String.join("; ", step.head().sources()))).append(
                    "</p>\n");
        }
        out.append("</section>\n");
    }

    private void question(Question question, Instance instance) throws LessonException {
        asked++;
        figure(out, instance.asked(), true, "Before: event " + instance.asked().fact() + " of "
                + instance.setting().words());
        out.append("<div class=\"question\"><p><b>Question ").append(asked).append("</b></p>\n").append(
                html(instance.text().markdown()));
        if (question.offers()) {
            out.append("<ol type=\"A\">");
            for (Question.Option option : question.options()) {
                out.append("<li>").append(html(option.says())).append("</li>");
            }
            out.append("</ol>\n");
        } else if (question instanceof Question.Click click) {
            out.append("<p>One of: ").append(xml(String.join(", ", places(click)))).append("</p>\n");
        }
        out.append("<p>Your answer: <span class=\"blank\">&nbsp;</span></p><p>Because:</p>").append(
                "<div class=\"write\"></div>".repeat(2)).append("</div>\n");
        answer(question, instance);
    }

    private void answer(Question question, Instance instance) throws LessonException {
        String right = question.offers() ? String.valueOf((char) ('A' + instance.right())) : shown(question, instance);
        key.append("<section class=\"step\"><h2>Question ").append(asked).append(": ").append(xml(right)).append(
                "</h2>\n").append(html(instance.explanation().markdown()));
        figure(key, instance.revealed(), false, "After: event " + instance.revealed().fact());
        List<Question.Option> options = question.options();
        key.append("<ul>");
        for (int i = 0; i < options.size(); i++) {
            Question.Option option = options.get(i);
            if (option.misconception().isEmpty() || i == instance.right()) {
                continue;
            }
            String said = question.offers()
                    ? String.valueOf((char) ('A' + i))
                    : Vocabulary.shown(instance.value(option));
            if (question.offers() || !said.equals(Vocabulary.shown(instance.answer()))) { // else it is right here
                key.append("<li><b>").append(xml(said)).append("</b>: ").append(html(option.misconception())).append(
                        " Right with <code>").append(xml(option.rightIn().words())).append("</code>.</li>");
            }
        }
        key.append("</ul></section>\n");
    }

    /** Places by the last part of their names, where that tells them apart. */
    private static List<String> places(Question.Click click) {
        List<String> last = click.among().stream().map(
                id -> id.substring(id.lastIndexOf('/') + 1).replace(':', ' ')).toList();
        return last.stream().distinct().count() == last.size() ? last : click.among();
    }

    private static String shown(Question question, Instance instance) throws LessonException {
        Object answer = instance.answer();
        return switch (question) {
            case Question.HexWord _ when answer instanceof Long word -> String.format("0x%016x", word);
            case Question.HowMany number -> Vocabulary.shown(answer) + " " + number.unit();
            default -> Vocabulary.shown(answer);
        };
    }

    private void figure(StringBuilder to, Moment moment, boolean sealed, String caption) {
        DisplayList list = pictures.at(moment, sealed);
        String svg = Svg.of(list, Theme.light(), SCALE).replaceAll("<g id=\"[^\"]*\"", "<g");
        to.append("<figure>").append(svg).append("<figcaption>").append(xml(caption)).append(
                "</figcaption></figure>\n");
    }

    private static String html(String markdown) {
        return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(
                Parser.builder().build().parse(markdown));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
