// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the same packets through other designs, or other settings, side by side.
 *
 * <p>Contents: {@link fragscope.engine.versus.Comparison}, runs over the same packets and what they add up to; {@link
 * fragscope.engine.versus.Alignment}, which fact of one stands beside which of another; {@link
 * fragscope.engine.versus.Differences}, where they differ first, next and before; {@link
 * fragscope.engine.versus.Breadcrumb}, what a difference leads to.
 *
 * <p>Must not know: words of any language, pictures, files; which run is the better one.
 *
 * <p>Read first: {@link fragscope.engine.versus.Comparison}.
 */
package fragscope.engine.versus;
