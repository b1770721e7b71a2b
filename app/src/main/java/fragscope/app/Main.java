// SPDX-License-Identifier: Apache-2.0
package fragscope.app;

import fragscope.app.cli.CommandLineProgram;

/** Entry of the program. */
public final class Main {

    private Main() {
    }

    /** Runs the command line and exits with its status. */
    public static void main(String[] args) {
        System.exit(CommandLineProgram.run(args));
    }
}
