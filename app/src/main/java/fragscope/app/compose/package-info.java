// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the pane in which a design is put together from the axes: what excludes what and why, what it costs, what
 * its helpers become; saved as a file, run, compared.
 *
 * <p>Must not know other panes or the window. What is allowed is the engine's rule, what comes of it is executed.
 */
package fragscope.app.compose;
