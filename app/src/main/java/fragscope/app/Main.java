// SPDX-License-Identifier: Apache-2.0
package fragscope.app;

import fragscope.app.cli.CommandLineProgram;
import fragscope.app.shell.Program;
import java.util.Arrays;
import javafx.application.Application;

/** Entry of the program: a window when nothing is asked for, or {@code window SOURCE}; else the command line. */
public final class Main {

    private static final String WINDOW = "window";

    private Main() {
    }

    /** Runs the window, or a command and exits with its status. */
    public static void main(String[] args) {
        if (args.length == 0 || args[0].equals(WINDOW)) {
            window(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
        } else {
            System.exit(CommandLineProgram.run(args));
        }
    }

    /** Defects of the program itself are told in a window; what arrives here is a toolkit that cannot start. */
    private static void window(String[] words) {
        try {
            Application.launch(Program.class, words);
        } catch (RuntimeException | LinkageError e) {
            System.exit(CommandLineProgram.withoutWindow(e));
        }
    }
}
