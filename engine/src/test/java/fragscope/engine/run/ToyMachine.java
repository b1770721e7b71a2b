// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.NapiFact;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.Part;
import fragscope.engine.fact.WireFact;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Choices;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Column;
import fragscope.engine.world.Mix;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Three actors that hand packets on: the smallest machine with queues, delays and reuse, for the core's tests and
 * bench.
 *
 * <p>Each packet takes ten steps and 25 facts: one arrival, then nine stages of a ring of slots.
 */
final class ToyMachine implements Machine {

    static final int STAGES = 9;

    /** What is in flight: a ring of slots. */
    static final class Slots extends Table {
        final Column packet = ref("packet");
        final Column stage = column("stage", 8);
        final Column bytes = column("bytes", 24);
        final Column cause = ghost("cause", 40);

        Slots(World world, int rows) {
            super(world, "slots", rows);
        }
    }

    /** Counters. */
    static final class Counters extends Table {
        final Column arrived = column("arrived");
        final Column done = column("done");
        final Column bytes = column("bytes");
        final Column hops = ghost("hops", 64);

        Counters(World world) {
            super(world, "counters", 3);
        }
    }

    private static final long DELAY = Mix.salt("toy-delay");

    private final World world = new World();
    private final Actors actors = new Actors(world, List.of("wire", "worker", "timer"));
    private final Slots slots;
    private final Counters counters = new Counters(world);
    private final Facts facts = new Facts(world);
    private final Choices choices;
    private final int packets;

    ToyMachine(long seed, int packets, int slotRows, int padRows) {
        slots = new Slots(world, slotRows);
        new Slots(world, padRows);
        world.seal();
        choices = new SeededChoices(seed);
        this.packets = packets;
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Actors actors() {
        return actors;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void step(int actor) {
        if (actor == 0) {
            arrive();
        } else if (actor == 1) {
            work();
        } else {
            facts.say(new NapiFact.PollEnded(0, (int) counters.done.get(0), false));
        }
    }

    private void arrive() {
        int packet = (int) counters.arrived.get(0);
        int slot = packet % slots.rows();
        facts.about(packet, -1);
        facts.say(new WireFact.FrameArrived(1514, 1514));
        slots.packet.setRef(slot, packet);
        slots.stage.set(slot, 1);
        slots.bytes.set(slot, 1514);
        slots.cause.set(slot, facts.said());
        counters.arrived.set(0, packet + 1L);
        facts.say(new NicFact.HeadersParsed(4, 6, 66, 1448));
        facts.say(new NicFact.PacketSplit(66, 1448));
        actors.scheduleBy(1, actors.nowPs() + 1000);
        if (packet + 1 < packets) {
            actors.schedule(0, actors.nowPs() + 100_000 + choices.pick(DELAY, packet, 50_000));
        }
        facts.say(new NicFact.QueueSteered(3));
    }

    private void work() {
        int packet = (int) counters.done.get(0);
        int slot = packet % slots.rows();
        int stage = (int) slots.stage.get(slot);
        facts.about(packet, slots.cause.get(slot) - 1);
        slots.bytes.set(slot, 1514 - stage);
        counters.bytes.add(stage % 3, 1514);
        slots.cause.set(slot, facts.said());
        facts.say(new DmaFact.DmaWritten(Part.PAYLOAD, 0xffff_8881_0000_0041L + slot, 0, 1448, 0x4_8000_0000L, true));
        counters.hops.add(0, 1);
        if (stage < STAGES) {
            slots.stage.set(slot, stage + 1L);
            if (stage % 3 == 0) {
                facts.say(new DmaFact.CompletionWritten(3, slot, 1514, 1));
            }
            actors.schedule(1, actors.nowPs() + 1_000);
            facts.say(new NapiFact.PollStarted(3, 64, stage));
        } else {
            slots.stage.set(slot, 0);
            slots.packet.setRef(slot, Table.NO_ROW);
            counters.done.set(0, packet + 1L);
            facts.say(new NapiFact.PollStarted(3, 64, 1));
            if (packet + 1L < counters.arrived.get(0)) {
                actors.schedule(1, actors.nowPs() + 1_000);
            } else if (packet + 1 == packets) {
                actors.schedule(2, actors.nowPs() + 5_000);
            }
            facts.say(new NapiFact.PollEnded(3, 1, false));
        }
    }
}
