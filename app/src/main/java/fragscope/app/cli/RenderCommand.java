// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.beside.Align;
import fragscope.app.beside.Compared;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.NoPicture;
import fragscope.app.draw.Png;
import fragscope.app.draw.Svg;
import fragscope.app.draw.TextForm;
import fragscope.app.draw.Theme;
import fragscope.app.lens.Look;
import fragscope.app.session.Request;
import fragscope.app.session.Tape;
import fragscope.app.shell.WindowPicture;
import fragscope.app.source.CaptureFile;
import fragscope.app.source.Until;
import fragscope.app.source.UnusableException;
import fragscope.app.stage.Level;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code render SOURCE}: the stage at a fact as a picture, or a strip of them. */
final class RenderCommand implements Command {

    private static final long NO_FACT = -1;

    @Parameters(paramLabel = "SOURCE", description = "a capture, a scenario file, or a built-in scenario's name")
    private String source = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--at", paramLabel = "N",
            description = "the fact after which the stage is drawn, as facts numbers it (default: the first frag)")
    private long at = NO_FACT;

    @Option(names = "-o", paramLabel = "FILE", description = "a .png or .svg file")
    private String file = "";

    @Option(names = "--size", paramLabel = "WxH", description = "in units (default: 1280x800, 1920x1080 for present)")
    private String size = "";

    @Option(names = "--scale", paramLabel = "X", description = "pixels per unit (default: 1)")
    private double scale = 1;

    @Option(names = "--theme", paramLabel = "light|dark", description = "(default: light)")
    private String theme = "light";

    @Option(names = "--level", paramLabel = "LEVEL",
            description = "lesson, explore, expert or present (default: explore)")
    private String level = "explore";

    @Option(names = "--view", paramLabel = "VIEW",
            description = "stage (the default), lens, timeline, compare or window")
    private String view = "stage";

    @Option(names = "--lens", paramLabel = "WHERE",
            description = "of the lens: packet, skb, shared-info, frags, frag, word (the default), object, memory;"
                    + " structs, alignment, readings, address, topology")
    private String lens = "word";

    @Option(names = "--designs", paramLabel = "B,…", split = ",",
            description = "of compare: one to three designs beside the run's own (default: host-copy)")
    private List<String> designs = List.of("host-copy");

    @Option(names = "--align", paramLabel = "BY", description = "of compare: step (the default), time or fact")
    private String align = "step";

    @Option(names = "--every", paramLabel = "WHAT",
            description = "a numbered strip: fact, packet-step, or a time such as 10us")
    private String every = "";

    @Option(names = "--phase", paramLabel = "0..1", description = "so far on the way to the next fact")
    private double phase;

    @Option(names = "--list", description = "prints the display list as text")
    private boolean list;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public String summary() {
        return "the stage at a fact as a picture, PNG or SVG, or a strip of them";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        Level how = RenderOptions.level(level);
        Theme colours = RenderOptions.theme(theme);
        double[] wh = RenderOptions.size(size, how);
        RenderOptions.view(view);
        Look look = RenderOptions.lens(lens);
        RenderOptions.scale(scale);
        RenderOptions.phase(phase);
        if (file.isEmpty() ? !list : !picture(file)) {
            throw RenderOptions.wrong(file.isEmpty() ? "no -o FILE" : "-o " + file,
                    "a file that ends in .png or .svg" + (file.isEmpty() ? ", or --list" : ""));
        }
        long everyPs = every.isEmpty() || every.equals("fact") || every.equals("packet-step") ? 0 : everyPs();
        if (view.equals("window")) {
            return window(how, wh, console);
        }
        Pictures pictures = pictures(new Views(wh[0], wh[1], how), look, console);
        if (pictures.facts() == 0) {
            throw new UnusableException(source + ": no fact before --until " + options.until());
        }
        if (at != NO_FACT && (at < 0 || at >= pictures.facts())) {
            throw new UnusableException(source + ": no fact " + at + "; right would be 0 to " + (pictures.facts() - 1));
        }
        long n = at == NO_FACT ? pictures.telling() : at;
        if (every.isEmpty()) {
            show(pictures.at(n, phase), colours, file, console);
            return 0;
        }
        List<PacketSteps.Step> steps = switch (every) {
            case "fact" -> pictures.facts(Math.max(0, at));
            case "packet-step" -> pictures.steps(n);
            default -> pictures.times(Math.max(0, at), everyPs);
        };
        for (int i = 0; i < steps.size(); i++) {
            String name = numbered(i + 1, steps.size(), steps.get(i).name());
            console.say((name.isEmpty() ? "" : name + ": ") + "fact " + steps.get(i).fact());
            show(pictures.at(steps.get(i).fact(), phase), colours, name, console);
        }
        return 0;
    }

    private Pictures pictures(Views views, Look look, Console console) throws UsageException, UnusableException {
        if (view.equals("compare")) {
            Align by = RenderOptions.align(align);
            List<Run> runs = RenderOptions.beside(ChosenRun.of(source, options, console).run(), designs);
            Compared compared = Compared.of(runs, Locale.ENGLISH, () -> false).orElseThrow();
            return new Pictures(compared.comparison().sides().getFirst().recording(), views.compare(compared, by));
        }
        ChosenRun chosen = ChosenRun.of(source, options, console);
        Recording recording = chosen.recording();
        if (view.equals("timeline")) {
            Tape tape = new Tape(chosen.run().packets());
            recording.liveFacts().listen(tape);
            recording.recordAll();
            return new Pictures(recording, views.timeline(tape, recording));
        }
        recording.recordAll();
        return new Pictures(recording, view.equals("lens") ? views.lens(recording, look) : views.stage(recording));
    }

    /** The whole window, which is no display list: a PNG of one moment. */
    private int window(Level how, double[] wh, Console console) throws UsageException, UnusableException {
        if (list || !every.isEmpty() || phase > 0 || !ending(file).equals("png") || how == Level.PRESENT) {
            throw RenderOptions.wrong("--view window with --list, --every, --phase, --level present or another ending",
                    "one PNG of one moment");
        }
        ChosenRun.of(source, options, console); // what is wrong with it is said here
        Map<String, String> fields = new LinkedHashMap<>();
        options.fields().forEach((key, value) -> fields.put(key, String.valueOf(value)));
        Request request = new Request(source, options.design(), fields);
        try {
            Files.write(CaptureFile.path(file), WindowPicture.png(request, at == NO_FACT ? Long.MAX_VALUE : at,
                    theme.equals("dark"), how, wh[0], wh[1], scale));
        } catch (NoPicture e) {
            throw new UnusableException("fragscope render: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UnusableException(file + ": cannot be written (" + e.getMessage() + ")", e);
        }
        return 0;
    }

    private long everyPs() throws UsageException {
        Until span = every.matches("[0-9]+") ? new Until(0, 0) : time();
        if (span.timePs() <= 0 || span.timePs() == Long.MAX_VALUE) {
            throw RenderOptions.wrong("--every " + every, "fact, packet-step, or a time such as 10us");
        }
        return span.timePs();
    }

    private Until time() throws UsageException {
        try {
            return ChosenRun.until("--until ", every);
        } catch (UsageException e) {
            throw RenderOptions.wrong("--every " + every, "fact, packet-step, or a time such as 10us");
        }
    }

    private void show(DisplayList shapes, Theme look, String to, Console console) throws UnusableException {
        if (list) {
            TextForm.of(shapes).lines().forEach(console::line);
        }
        if (to.isEmpty()) {
            return;
        }
        Path path = CaptureFile.path(to);
        try {
            if (ending(to).equals("svg")) {
                Svg.write(shapes, look, scale, path);
            } else {
                Png.write(shapes, look, scale, path);
            }
        } catch (NoPicture e) {
            throw new UnusableException("fragscope render: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UnusableException(to + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private static boolean picture(String name) {
        return ending(name).equals("png") || ending(name).equals("svg");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** {@code way.png} as {@code way-003-parsed.png}. */
    private String numbered(int number, int of, String step) {
        if (file.isEmpty()) {
            return "";
        }
        int dot = file.lastIndexOf('.');
        int digits = Math.max(3, Integer.toString(of).length());
        return file.substring(0, dot) + "-" + String.format(Locale.ROOT, "%0" + digits + "d", number)
                + (step.isEmpty() ? "" : "-" + step) + file.substring(dot);
    }
}
