// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: a design as data, and the one place that assembles its parts.
 *
 * <p>Contents: {@link fragscope.engine.design.Design}, a choice on each axis; {@link fragscope.engine.design.Presets},
 * the ones with names; {@link fragscope.engine.design.Assembly}, which alone switches on an axis; {@link
 * fragscope.engine.design.Host}, the parts together.
 *
 * <p>Must not know: scenarios, recordings, files.
 *
 * <p>Read first: {@link fragscope.engine.design.Design}.
 */
package fragscope.engine.design;
