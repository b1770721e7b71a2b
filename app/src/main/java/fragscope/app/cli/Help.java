// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

/** The list of commands. */
final class Help {

    private Help() {
    }

    static void print(Console console) {
        console.line(
                "Fragscope: packets through a simulated NIC, header bytes to host pages, payload to device memory.");
        console.line("");
        console.line("usage: fragscope COMMAND [OPTIONS] [FILE or SOURCE]");
        console.line("");
        console.line("  window      opens the window, on SOURCE or what was open last; so does no word at all");
        for (Command c : Commands.all()) {
            console.line("  " + c.name() + " ".repeat(Math.max(1, 12 - c.name().length())) + c.summary());
        }
        console.line("");
        console.line("fragscope COMMAND --help tells a command's options; --json prints JSON; --verbose tells causes.");
        console.line(
                "SOURCE is a capture (pcap, pcapng, also gzipped), a scenario file, or a built-in scenario's name.");
        console.line("Exit status: 0 done, 1 what was asked about failed, 2 wrong command line, 3 unusable input.");
    }
}
