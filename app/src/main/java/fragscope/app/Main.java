// SPDX-License-Identifier: Apache-2.0
package fragscope.app;

import fragscope.app.cli.CommandLineProgram;
import fragscope.app.cli.FirstLook;

/** Entry of the program. */
public final class Main {

    private Main() {
    }

    /** Runs the command line and exits with its status; without any word, shows what there is to see. */
    public static void main(String[] args) {
        System.exit(args.length == 0 ? FirstLook.run() : CommandLineProgram.run(args));
    }
}
