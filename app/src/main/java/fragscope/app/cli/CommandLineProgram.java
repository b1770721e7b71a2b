// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.Nearest;
import fragscope.app.source.UnusableException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The command line as a whole: finds the command, has picocli fill in its options, runs it, and turns whatever goes
 * wrong into an exit status and one line on standard error. Nothing here ends the process.
 */
public final class CommandLineProgram {

    /** The thing asked about failed. */
    public static final int FAILED = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** The input is unusable, or does not hold what was asked for. */
    public static final int UNUSABLE = 3;

    private static final String VERBOSE = "--verbose";

    private CommandLineProgram() {
    }

    /** Runs a command on the process's own streams; returns the exit status. */
    public static int run(String[] args) {
        try (PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true)) {
            return run(args, new Console(new FileOutputStream(FileDescriptor.out), err));
        }
    }

    /** Says in one line why no window could be opened, and what would help; returns the exit status. */
    public static int withoutWindow(Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String needs = "a window needs a display, GTK 3, FreeType, Fontconfig and Pango; on Debian: libgtk-3-0"
                + " libfreetype6 libfontconfig1 libpangoft2-1.0-0. The commands do without (fragscope --help)";
        try (PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true)) {
            err.println("fragscope: no window can be opened (" + first.getMessage() + "); " + needs);
        }
        return FAILED;
    }

    static int run(String[] args, Console console) {
        List<String> words = new ArrayList<>(List.of(args));
        boolean verbose = words.remove(VERBOSE);
        try {
            int status = dispatch(words, console);
            console.flush();
            return status;
        } catch (UsageException e) {
            return wrong(USAGE, e, console, verbose);
        } catch (UnusableException e) {
            return wrong(UNUSABLE, e, console, verbose);
        } catch (UncheckedIOException e) {
            return 0; // whoever read the output has seen enough
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            String what = e instanceof OutOfMemoryError ? "memory is exhausted" : "this program has a defect";
            return wrong(FAILED, new IllegalStateException(what + " (" + e + "); --verbose tells where", e), console,
                    verbose);
        }
    }

    private static int dispatch(List<String> words, Console console) throws UsageException, UnusableException {
        String first = words.isEmpty() ? "--help" : words.getFirst();
        return switch (first) {
            case "--version", "-V" -> {
                console.line("fragscope " + version());
                yield 0;
            }
            case "--help", "-h", "help" -> {
                Help.print(console);
                yield 0;
            }
            default -> run(find(first), words.subList(1, words.size()), console);
        };
    }

    private static Command find(String name) throws UsageException {
        List<String> names = new ArrayList<>();
        for (Command c : Commands.all()) {
            if (c.name().equals(name)) {
                return c;
            }
            names.add(c.name());
        }
        String kind = name.startsWith("-") ? "option" : "command";
        throw new UsageException("fragscope: unknown " + kind + " \"" + name + "\"; " + Nearest.remedy(name, names));
    }

    private static int run(Command command, List<String> words, Console console)
            throws UsageException, UnusableException {
        String called = "fragscope " + command.name();
        CommandLine line = new CommandLine(command);
        line.setCommandName(called);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.getCommandSpec().usageMessage().description(command.summary());
        if (words.contains("--help") || words.contains("-h")) {
            StringWriter text = new StringWriter();
            line.usage(new PrintWriter(text), CommandLine.Help.Ansi.OFF);
            text.toString().lines().forEach(console::line);
            return 0;
        }
        try {
            line.parseArgs(words.toArray(new String[0]));
        } catch (CommandLine.ParameterException e) {
            String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong");
            throw new UsageException(called + ": " + what + "; " + called + " --help shows what is right", e);
        }
        return command.run(console);
    }

    private static int wrong(int status, Exception e, Console console, boolean verbose) {
        try {
            console.say(String.valueOf(e.getMessage()).replace('\n', ' '));
        } catch (UncheckedIOException gone) {
            console.err().println(String.valueOf(e.getMessage()).replace('\n', ' '));
        }
        Throwable cause = e.getCause();
        if (verbose && cause != null) {
            cause.printStackTrace(console.err());
        }
        return status;
    }

    private static String version() {
        ModuleDescriptor module = CommandLineProgram.class.getModule().getDescriptor();
        @Nullable
        String packaged = CommandLineProgram.class.getPackage().getImplementationVersion();
        String ofModule = module == null ? "" : module.rawVersion().orElse("");
        return !ofModule.isEmpty() ? ofModule : packaged != null ? packaged : "(not packaged)";
    }
}
