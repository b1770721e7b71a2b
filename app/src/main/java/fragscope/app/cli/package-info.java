// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the program's abilities without a window: one class a command, JSON out.
 *
 * <p>Contents: {@link fragscope.app.cli.CommandLineProgram} runs one command and turns what goes wrong into an exit
 * status and one sentence; {@link fragscope.app.cli.Commands} lists them; {@link fragscope.app.cli.Source} is what a
 * command is about; {@link fragscope.app.cli.JsonLine} writes.
 *
 * <p>Must not know: JavaFX, except where a command renders.
 *
 * <p>Read first: {@link fragscope.app.cli.Command}.
 */
package fragscope.app.cli;
