// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import java.util.List;

/** Every command, in the order of the help. A list of names and nothing else. */
final class Commands {

    private Commands() {
    }

    static List<Command> all() {
        return List.of(
                new PacketsCommand(),
                new RunCommand(),
                new CompareCommand(),
                new FactsCommand(),
                new StateCommand(),
                new RenderCommand(),
                new DesignsCommand(),
                new ScenariosCommand(),
                new GenerateCommand(),
                new SweepCommand(),
                new RssCommand(),
                new GroCommand(),
                new P2pCommand(),
                new FragCommand(),
                new HelpersCommand(),
                new LayoutCommand(),
                new LessonCommand(),
                new BenchCommand());
    }
}
