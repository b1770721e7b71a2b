// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: display lists, and what becomes of them.
 *
 * <p>Contents: {@link fragscope.app.draw.Shape} and its records, {@link fragscope.app.draw.DisplayList} with its
 * {@link fragscope.app.draw.Problems}, {@link fragscope.app.draw.Theme}, {@link fragscope.app.draw.Tween}, and the
 * writers {@link fragscope.app.draw.TextForm}, {@link fragscope.app.draw.Svg}, {@link fragscope.app.draw.Png} and
 * {@link fragscope.app.draw.NodeStage}.
 *
 * <p>Must not know: packets, the engine, the session. Only {@code NodeStage}, {@code Nodes}, {@code Png} and
 * {@code Toolkit} know JavaFX; everything else is arithmetic.
 *
 * <p>Read first: {@link fragscope.app.draw.Shape}.
 */
package fragscope.app.draw;
