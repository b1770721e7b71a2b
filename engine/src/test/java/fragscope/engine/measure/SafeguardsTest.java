// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Choices;
import fragscope.engine.design.Design;
import fragscope.engine.design.Safeguards;
import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** "What is this check for?" is answered by a run without it; each test is named after its safeguard. */
class SafeguardsTest {

    private static final Packets STREAM = stream(24, 0);

    private static Packets stream(int segments, int datagrams) {
        Frames frames = new Frames();
        for (int i = 0; i < segments; i++) {
            frames.tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        for (int i = 0; i < datagrams; i++) {
            frames.udp(3000 + i, 600);
        }
        return frames.build();
    }

    private static Ran with(String design, Object... fields) {
        Ran ran = Ran.of(Ran.preset(design), STREAM, fields);
        assertTrue(ran.sound(), ran::wrong);
        return ran;
    }

    private static Ran without(String design, String safeguard, Object... fields) {
        return Ran.of(Ran.preset(design).without(safeguard), STREAM, fields);
    }

    private static Summary.Oops oops(Ran ran, String function) {
        assertFalse(ran.summary().oops().isEmpty(), ran::wrong);
        Summary.Oops oops = ran.summary().oops().getFirst();
        assertEquals(function, oops.function());
        return oops;
    }

    @Test
    void everySafeguardHasATestHere() {
        Set<String> tested = new TreeSet<>();
        for (var method : SafeguardsTest.class.getDeclaredMethods()) {
            tested.add(method.getName());
        }
        for (String name : Choices.names(Safeguards.class)) {
            StringBuilder camel = new StringBuilder();
            for (String part : name.split("_", -1)) {
                camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
            assertTrue(tested.contains(camel.toString()), name);
        }
    }

    /** Bytes 49 to 56 of the net_iov: the owner's address shifted by one byte, which is not canonical. */
    @Test
    void maskTag() {
        with("netmem");
        assertEquals(OopsKind.GENERAL_PROTECTION, oops(without("netmem", "mask_tag"), "net_iov_virtual_addr").kind());
        assertEquals(OopsKind.GENERAL_PROTECTION,
                oops(without("tagged-pointer", "mask_tag"), "net_iov_virtual_addr").kind());
        assertEquals(OopsKind.PAGE_FAULT, oops(without("union-frag", "mask_tag"), "net_iov_owner").kind());
    }

    /** Device memory with plain recvmsg: refused, or an oops; p2pdma's is mapped uncached, and the copy is right. */
    @Test
    void readableCopy() {
        Design copies = Ran.preset("netmem").with("delivery", "copy").with("give_back", "put_page");
        assertTrue(Ran.of(copies, STREAM).summary().oops().isEmpty());
        assertEquals(0x0005_0880_0000_0000L,
                oops(Ran.of(copies.without("readable_copy"), STREAM), "_copy_to_iter").address());
        Design bar = Ran.preset("p2pdma").with("delivery", "copy").with("give_back", "put_page");
        assertEquals(24 * 1448, Ran.of(bar.without("readable_copy"), STREAM).received());
    }

    @Test
    void readablePull() {
        Ran dropped = Ran.of(Ran.preset("headers-in-device"), STREAM);
        assertEquals(24, dropped.summary().packets().dropped().get("headers_unreadable"));
        assertEquals(0, oops(without("headers-in-device", "readable_pull"), "__pskb_pull_tail").address());
    }

    @Test
    void readableTap() {
        with("netmem", "tap", true);
        oops(without("netmem", "readable_tap", "tap", true), "skb_copy_bits");
        assertTrue(without("p2pdma", "readable_tap", "tap", true).sound(), "a BAR can be read");
    }

    @Test
    void hardwareChecksum() {
        assertEquals(24 * 1448, with("netmem").received());
        Ran refused = without("netmem", "hardware_checksum");
        assertEquals(0, refused.received());
        assertEquals(24, refused.summary().packets().dropped().get("bad_checksum"));
        assertTrue(without("host-copy", "hardware_checksum").sound(), "host pages are summed by the CPU");
    }

    @Test
    void readableChecksum() {
        Design sums = Ran.preset("netmem").without("hardware_checksum");
        assertTrue(Ran.of(sums, STREAM).summary().oops().isEmpty());
        oops(Ran.of(sums.without("readable_checksum"), STREAM), "__skb_checksum");
    }

    @Test
    void headerSplit() {
        assertEquals(24 * 1448, with("netmem").received());
        Ran whole = without("netmem", "header_split");
        assertEquals(24, whole.summary().packets().dropped().get("headers_unreadable"));
        assertEquals(24 * 1448, without("host-copy", "header_split").received());
    }

    @Test
    void returnTokens() {
        Object[] small = {"device_bytes", 16 * 4096L, "ring", 8, "idle_gap_max_us", 1000};
        assertEquals(24 * 1448, Ran.of(Ran.preset("netmem"), slow(), small).received());
        Ran hoards = Ran.of(Ran.preset("netmem").without("return_tokens"), slow(), small);
        assertEquals(16 * 1448, hoards.received(), "one packet for each buffer");
        assertEquals(8, hoards.summary().packets().dropped().get("ring_full"));
    }

    private static Packets slow() {
        Frames frames = new Frames();
        for (int i = 0; i < 24; i++) {
            frames.every(100_000).tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        return frames.build();
    }

    @Test
    void distanceAtBind() {
        Ran refused = Ran.of(Ran.preset("p2pdma"), STREAM, "topology", "one-switch-acs");
        assertEquals(1, refused.all(SetupFact.BindRefused.class).size());
        assertEquals(24 * 1448, refused.received(), "in host pages");
        Ran unasked = without("p2pdma", "distance_at_bind", "topology", "one-switch-acs");
        assertEquals(24, unasked.all(DmaFact.DmaLost.class).size());
        assertTrue(unasked.summary().violations().stream().anyMatch(v -> v.contains("receives wrong bytes")),
                unasked::wrong);
    }

    @Test
    void holdBinding() {
        Object[] late = {"app_pace", "stopped", "unbind", "before-close"};
        Ran held = with("netmem", late);
        assertTrue(held.all(SetupFact.RegionUnbound.class).getFirst().buffersOut() > 0);
        Ran freed = without("netmem", "hold_binding", late);
        assertFalse(freed.sound(), "buffers come back to descriptors that are gone");
    }

    @Test
    void driverCheck() {
        Design old = Ran.preset("netmem").with("naming", "struct_page");
        Ran refused = Ran.of(old, STREAM);
        assertEquals(61, refused.all(SetupFact.BindRefused.class).getFirst().errno(), "ENODATA");
        assertEquals(24 * 1448, refused.received(), "in host pages");
        oops(Ran.of(old.without("driver_check"), STREAM), "eth_get_headlen");
    }

    /** A host page whose address has the tag's bit is taken for device memory. */
    @Test
    void ownerCheck() {
        Object[] unsteered = {"steer", "none"};
        Design wrong = Ran.preset("tag-above-alignment");
        Ran asked = Ran.of(wrong, STREAM, unsteered);
        assertTrue(asked.summary().oops().isEmpty(), asked::wrong);
        assertTrue(asked.summary().violations().getFirst().contains("-ENODEV"), asked::wrong);
        Ran unasked = Ran.of(wrong.without("owner_check"), STREAM, unsteered);
        assertFalse(unasked.summary().oops().isEmpty(), unasked::wrong);
    }

    @Test
    void rssExcludesBound() {
        Packets datagrams = stream(0, 40);
        assertTrue(Ran.of(Ran.preset("netmem"), datagrams).summary().packets().dropped().isEmpty());
        Ran spread = Ran.of(Ran.preset("netmem").without("rss_excludes_bound"), datagrams);
        assertTrue(spread.summary().packets().dropped().containsKey("headers_unreadable"));
    }

    /** What it is for is seen in {@code GroRecycleTest}: these drivers mark all their skbs for recycling. */
    @Test
    void groRecycleCheck() {
        assertTrue(without("netmem", "gro_recycle_check").sound());
    }

    @Test
    void keepPgmap() {
        with("p2pdma-pool");
        Summary.Oops oops = oops(without("p2pdma-pool", "keep_pgmap"), "free_zone_device_page");
        assertEquals(OopsKind.PAGE_FAULT, oops.kind(), "pp_magic was cleared where pgmap should be: NULL");
    }
}
