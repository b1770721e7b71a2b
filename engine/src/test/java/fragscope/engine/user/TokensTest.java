// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import static fragscope.engine.packet.Frames.ACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Host;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.run.Rig;
import fragscope.engine.stack.Sockets;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Mix;
import fragscope.engine.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Device memory in the application's hands. Source: net/ipv4/tcp.c tcp_recvmsg_dmabuf, tcp_xa_pool_refill;
 * net/core/sock.c sock_devmem_dontneed.
 */
final class TokensTest {

    private static final int P = 1000;

    private static Frames stream(int segments, int payload) {
        Frames frames = new Frames().every(20_000);
        for (int i = 0; i < segments; i++) {
            frames.tcp(P, i * payload, ACK, payload);
        }
        return frames;
    }

    @Test
    void aPayloadReadInTwoCallsIsTwoTokensAndTwoReferences() { // one frag is not one token
        Rig rig = Rig.netmem(stream(1, 3000).build(), "recv_bytes", 1000, "app_returns_tokens", "never");
        List<UserFact.TokenIssued> issued = rig.facts(UserFact.TokenIssued.class);
        assertEquals(List.of(1, 2, 3), issued.stream().map(UserFact.TokenIssued::token).toList());
        Rig two = Rig.netmem(stream(1, 3000).build(), "recv_bytes", 2000, "app_returns_tokens", "never");
        issued = two.facts(UserFact.TokenIssued.class);
        assertEquals(List.of(2000, 1000), issued.stream().map(UserFact.TokenIssued::len).toList());
        assertEquals(issued.get(0).fragOffset() + 2000, issued.get(1).fragOffset());
        long netmem = issued.get(0).netmem();
        assertEquals(netmem, issued.get(1).netmem());
        assertEquals(2, two.host().buffers().refs(netmem), "one a token; the skb's went with the skb");
        assertEquals(List.of(2000L, 1000L), two.facts(UserFact.RecvmsgReturned.class).stream().map(
                UserFact.RecvmsgReturned::bytes).toList());
    }

    @Test
    void aTokenNamesItsPlaceInTheRegionNotOnTheBus() { // frag_offset is the dma-buf's
        Rig rig = Rig.netmem(stream(1, 3000).build(), "app_returns_tokens", "never");
        UserFact.TokenIssued issued = rig.facts(UserFact.TokenIssued.class).getFirst();
        Host host = rig.host();
        assertEquals(host.buffers().row(issued.netmem()) * 4096L + issued.offset(), issued.fragOffset());
    }

    @Test
    void aNewTokenTakesTheLowestFreeIdFromOne() { // xa_alloc with XA_FLAGS_ALLOC1
        World world = new World();
        Sockets sockets = new Sockets(world, 2);
        Tokens tokens = new Tokens(world, 10, sockets);
        world.seal();
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(tokens.idOf(tokens.reserve(0, 0x41, 1)));
        }
        ids.add(tokens.idOf(tokens.reserve(1, 0x41, 1)));
        tokens.give(tokens.removeFirst(0));
        ids.add(tokens.idOf(tokens.reserve(0, 0x41, 1)));
        ids.add(tokens.idOf(tokens.reserve(0, 0x41, 1)));
        assertEquals(List.of(1, 2, 3, 1, 1, 4), ids);
        tokens.give(tokens.removeFirst(0));
        tokens.give(tokens.removeFirst(0));
        assertEquals(1, tokens.idOf(tokens.reserve(0, 0x41, 1)));
        assertEquals(3, sockets.tokenCount.get(0));
    }

    @Test
    void theLowestFreeIdIsTakenWhateverHolesThereAre() { // lib/xarray.c, __xa_alloc
        World world = new World();
        Sockets sockets = new Sockets(world, 1);
        Tokens tokens = new Tokens(world, 40, sockets);
        world.seal();
        SeededChoices choices = new SeededChoices(7);
        TreeSet<Integer> held = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            boolean more = choices.pick(Mix.salt("tokens"), i, 100) < (i / 50 % 2 == 0 ? 70 : 35);
            if (more && held.size() < 40) {
                int lowest = 1;
                while (held.contains(lowest)) {
                    lowest++;
                }
                assertEquals(lowest, tokens.idOf(tokens.reserve(0, 0x41, 1)), "step " + i);
                held.add(lowest);
            } else if (!held.isEmpty()) {
                int row = tokens.removeFirst(0);
                assertEquals(held.removeFirst(), tokens.idOf(row), "step " + i);
                tokens.give(row);
            }
            assertEquals(held.size(), sockets.tokenCount.get(0), "step " + i);
        }
    }

    @Test
    void tokensThatAreGivenBackAreGivenAgain() {
        Rig rig = Rig.netmem(stream(5, 1000).build());
        assertEquals(List.of(1, 1, 1, 1, 1), rig.facts(UserFact.TokenIssued.class).stream().map(
                UserFact.TokenIssued::token).toList());
        assertEquals(5, rig.facts(UserFact.TokensReturned.class).size());
    }

    @Test
    void oneCallNeverMixesReadableAndUnreadableData() { // tcp_recvmsg_locked, last_copied_dmabuf
        Frames frames = new Frames().tcp(P, 0, ACK, 1000).tcp(P, 1000, ACK, 1000);
        byte[] third = frames.segment(P, 2000, ACK, Frames.payload(P, 2000, 996)); // not steered: host pages
        frames.fragment(6, 9, third, 0, 512).fragment(6, 9, third, 512, third.length).pause(100_000).tcp(P, 2996, ACK,
                1000);
        Rig rig = Rig.netmem(frames.build(), "app_pace", "1000us", "gro", false);
        assertEquals(List.of(2000L, 996L, 1000L), rig.facts(UserFact.RecvmsgReturned.class).stream().map(
                UserFact.RecvmsgReturned::bytes).toList());
        assertEquals(3, rig.facts(UserFact.TokenIssued.class).size());
        assertEquals(996, rig.facts(UserFact.BytesCopied.class).stream().mapToInt(UserFact.BytesCopied::len).sum());
    }

    @Test
    void plainRecvmsgOfUnreadableDataFailsWithEfault() { // net/core/datagram.c __skb_datagram_iter
        Rig rig = Rig.plainRecvmsg(stream(3, 1000).build());
        assertEquals(List.of(new UserFact.RecvmsgFailed(0, 14)), rig.facts(UserFact.RecvmsgFailed.class));
        assertEquals(List.of(), rig.facts(UserFact.BytesCopied.class));
        assertEquals(List.of(), rig.facts(UserFact.TokenIssued.class));
    }

    @Test
    void withTokensNoPayloadByteIsCopied() {
        Rig rig = Rig.netmem(stream(5, 5000).build());
        assertEquals(0, rig.host().nic().counters().copiedUser.get(0));
        assertEquals(0, rig.host().nic().counters().copiedHeader.get(0));
        assertEquals(25_000, rig.facts(UserFact.TokenIssued.class).stream().mapToInt(UserFact.TokenIssued::len).sum());
    }

    @Test
    void oneCallFreesAtMostOneThousandAndTwentyFourFrags() { // MAX_DONTNEED_FRAGS
        Rig rig = Rig.netmem(stream(1030, 100).every(0).build(), "device_bytes", 2048 * 4096L, "ring", 512,
                "app_returns_tokens", "batch-1030", "gro", false);
        List<Long> times = rig.times(UserFact.TokensReturned.class);
        assertEquals(1030, times.size());
        long syscall = rig.host().setup().costs().syscallPs();
        long token = rig.host().setup().costs().tokenPs();
        for (int i = 1; i < times.size(); i++) {
            assertEquals(i == App.DONTNEED_FRAGS ? token + syscall : token, times.get(i) - times.get(i - 1), "token "
                    + (i + 1));
        }
        assertEquals(1024, App.DONTNEED_FRAGS);
        assertEquals(128, App.DONTNEED_TOKENS);
        assertEquals(0, rig.host().appState().returned.get(0));
    }

    @Test
    void anApplicationThatHoardsRunsThePoolDryAndTheRingEmpty() {
        Rig rig = Rig.netmem(stream(40, 4000).build(), "device_bytes", 12 * 4096L, "ring", 4, "app_returns_tokens",
                "never");
        assertEquals(12, rig.facts(UserFact.TokenIssued.class).size());
        assertEquals(28, rig.dropped(DropReason.RING_FULL));
        assertTrue(!rig.facts(PoolFact.AllocationFailed.class).isEmpty());
        assertEquals(12, rig.host().nic().counters().delivered.get(0));
        assertEquals(0, Rig.netmem(stream(40, 4000).build(), "device_bytes", 12 * 4096L, "ring", 4).dropped(
                DropReason.RING_FULL), "the same without hoarding");
    }

    @Test
    void closingTheSocketReturnsWhatWasHoarded() { // net/ipv4/tcp_ipv4.c tcp_v4_destroy_sock
        Rig rig = Rig.netmem(stream(40, 4000).build(), "device_bytes", 12 * 4096L, "ring", 4, "app_returns_tokens",
                "never", "teardown", true);
        assertEquals(List.of(new SetupFact.SocketClosed(0, 0, 12)), rig.facts(SetupFact.SocketClosed.class));
        assertEquals(8, rig.facts(SetupFact.PoolDestroyed.class).size());
        for (SetupFact.PoolDestroyed destroyed : rig.facts(SetupFact.PoolDestroyed.class)) {
            assertEquals(0, destroyed.inflight(), destroyed::toString);
        }
        assertEquals(0, rig.host().stackTables().sockets().tokenCount.get(0));
    }
}
