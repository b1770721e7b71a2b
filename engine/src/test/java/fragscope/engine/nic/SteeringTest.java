// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.NicFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Rig;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which queue a packet goes to. Source: Documentation/networking/devmem.rst (steer, and keep RSS away from the queue);
 * Documentation/networking/scaling.rst (RSS); domain of NICs: fragments are hashed by addresses alone.
 */
final class SteeringTest {

    private static final Toeplitz HASH = new Toeplitz(HexFormat.of().parseHex(Toeplitz.VERIFICATION_KEY));

    private static Packets mixed() {
        byte[] whole = Frames.datagram(4000, 1200);
        return new Frames().tcp(1000, 0, Frames.ACK, 100).udp(3000, 100).fragment(9, whole, 0, 800).fragment(9, whole,
                800, 1208).udp(3001, 100).build();
    }

    @Test
    void tcpTowardsTheHostIsSteeredToTheBoundQueueAndNothingElseComesThere() {
        Rig rig = Rig.netmem(mixed());
        assertEquals(List.of(new NicFact.QueueSteered(3)), rig.facts(NicFact.QueueSteered.class, 0));
        assertEquals(1, rig.facts(NicFact.QueueSteered.class).size());
        for (NicFact.QueueHashed hashed : rig.facts(NicFact.QueueHashed.class)) {
            assertNotEquals(3, hashed.rxq());
        }
    }

    @Test
    void withoutABoundQueueOrARuleNothingIsSteered() {
        assertEquals(List.of(), Rig.hostCopy(mixed()).facts(NicFact.QueueSteered.class));
        Rig unsteered = Rig.netmem(mixed(), "steer", "none");
        assertEquals(List.of(), unsteered.facts(NicFact.QueueSteered.class));
        assertNotEquals(3, unsteered.facts(NicFact.QueueHashed.class, 0).getFirst().rxq());
    }

    @Test
    void fragmentsAreHashedByAddressesAloneSoThatAllOfADatagramMeet() {
        Packets packets = mixed();
        Rig rig = Rig.hostCopy(packets);
        NicFact.QueueHashed first = rig.facts(NicFact.QueueHashed.class, 2).getFirst();
        NicFact.QueueHashed second = rig.facts(NicFact.QueueHashed.class, 3).getFirst();
        assertEquals(first, second);
        assertFalse(first.ports());
        assertEquals(HASH.addresses(packets, 2) & 0xffff_ffffL, first.hash());
        NicFact.QueueHashed whole = rig.facts(NicFact.QueueHashed.class, 1).getFirst();
        assertTrue(whole.ports());
        assertEquals(HASH.addressesAndPorts(packets, 1) & 0xffff_ffffL, whole.hash());
        assertNotEquals(whole.hash(), rig.facts(NicFact.QueueHashed.class, 4).getFirst().hash());
    }

    @Test
    void withAddressesOnlyEveryPacketOfAPairOfHostsHasTheSameHash() {
        Rig rig = Rig.hostCopy(mixed(), "rss_fields", "addresses");
        assertEquals(1, rig.facts(NicFact.QueueHashed.class).stream().distinct().count());
        assertEquals(5, rig.facts(NicFact.QueueHashed.class).size());
    }

    @Test
    void theIndirectionTableTurnsTheHashsLowBitsIntoAQueue() {
        Rig rig = Rig.hostCopy(mixed(), "indirection", "2,0,0,1,0,0,0,0");
        int[] table = {2, 0, 0, 1, 0, 0, 0, 0};
        for (NicFact.QueueHashed hashed : rig.facts(NicFact.QueueHashed.class)) {
            assertEquals(table[(int) (hashed.hash() & 127) % 8], hashed.rxq());
        }
    }
}
