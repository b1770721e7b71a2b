// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

/** The tables asked for need more memory than one array can hold. The message says how much in plain words. */
public final class WorldTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorldTooLarge(long bytes) {
        super("queues, ring and device_bytes need " + (bytes >>> 20)
                + " MiB of state together; right would be numbers that need at most " + (World.MAX_CELLS >>> 17)
                + " MiB");
    }
}
