// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: where a run shall stop, and finding the next and the previous such fact.
 *
 * <p>Contents: {@link fragscope.app.breakpoint.Breakpoint}, what one stops at; {@link
 * fragscope.app.breakpoint.Watch}, how
 * that is found in a chunk of a recording, a class for each kind of it; {@link fragscope.app.breakpoint.Search},
 * forward
 * and backward over a whole recording.
 *
 * <p>Must not know: windows, commands, the session.
 *
 * <p>Read first: {@link fragscope.app.breakpoint.Breakpoint}, then {@link fragscope.app.breakpoint.Search}.
 */
@NullMarked
package fragscope.app.breakpoint;

import org.jspecify.annotations.NullMarked;
