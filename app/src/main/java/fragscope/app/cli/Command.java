// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.UnusableException;

/**
 * One command. Its options and parameters are picocli's annotations on its fields; only the command that is asked for
 * is looked into by picocli, so that listing the others costs nothing.
 *
 * <p>To add one: write the class, add it to {@link Commands}.
 */
interface Command {

    /** The word on the command line. */
    String name();

    /** One line for the list of commands, and the first line of its own help. */
    String summary();

    /**
     * Does it.
     *
     * @return the exit status: 0 done, 1 the thing asked about failed
     * @throws UsageException     the command line is wrong: exit 2
     * @throws UnusableException  the input is unusable, or does not hold what was asked for: exit 3
     */
    int run(Console console) throws UsageException, UnusableException;
}
