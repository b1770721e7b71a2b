// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what the program ships beside its code.
 *
 * <p>Contents: {@link fragscope.assets.Assets}, the door; below it fonts, themes, scenarios, topologies, struct
 * layouts.
 *
 * <p>Must not know: what any of it is used for.
 */
package fragscope.assets;
