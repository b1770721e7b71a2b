// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the program's entry.
 *
 * <p>Contents: {@link fragscope.app.Main}, which hands over to the command line.
 *
 * <p>Must not know: the engine.
 */
package fragscope.app;
