// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.Facts;
import fragscope.engine.time.Actors;
import fragscope.engine.world.World;

/**
 * A sealed world with its tables and the behaviour over them: what a simulation drives.
 *
 * <p>Behaviour is stateless: whatever decides the future is in the world, so that a machine can be set to any moment by
 * restoring the world's cells.
 */
public interface Machine {

    /** The sealed world. */
    World world();

    /** Who acts when. */
    Actors actors();

    /** Where steps state their facts. */
    Facts facts();

    /** One step of an actor, at the present moment: small, and it says at least one fact. */
    void step(int actor);

    /** Whether somebody intervenes anywhere in the run; never changes. */
    default boolean intervened() {
        return false;
    }

    /** Whether somebody intervenes between the steps where so many facts are said. */
    default boolean intervenes(long factsSaid) {
        return false;
    }

    /** What is changed by hand there; says at least one fact. Only where {@link #intervenes}. */
    default void intervene(long factsSaid) {
        throw new IllegalStateException("nobody intervenes after " + factsSaid + " facts");
    }

    /** The actor that acts when nobody has a step to come, or {@link Actors#IDLE}: who takes down when all is done. */
    default int whenIdle() {
        return (int) Actors.IDLE;
    }

    /** Whether nothing can happen any more because the kernel has oopsed. */
    default boolean halted() {
        return false;
    }
}
