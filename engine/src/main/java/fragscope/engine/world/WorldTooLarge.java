// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

/** The tables asked for need more memory than one array can hold. The message says how much in plain words. */
public final class WorldTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorldTooLarge(long bytes) {
        super("this scenario needs a world of " + (bytes >>> 20) + " MiB, at most 8192 MiB are possible: "
                + "take smaller rings, pools or a smaller device region");
    }
}
