// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

/** Placeholder. */
public final class World {}
