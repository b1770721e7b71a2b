// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the pane of breakpoints, and going on or back to the next fact at which one stops.
 *
 * <p>Contents: {@link fragscope.app.stops.BreakpointsTool}, the pane; {@code Continuing}, which looks for the fact on a
 * thread of its own and takes the session there.
 *
 * <p>Read first: {@link fragscope.app.breakpoint.Breakpoint}, {@link fragscope.app.session.Stops}.
 */
@NullMarked
package fragscope.app.stops;

import org.jspecify.annotations.NullMarked;
