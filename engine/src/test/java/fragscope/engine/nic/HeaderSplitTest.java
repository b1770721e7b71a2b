// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.NotSplitReason;
import fragscope.engine.fact.Part;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Rig;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Header-data split and its limits. Source: Documentation/networking/ethtool-netlink.rst, tcp-data-split: only TCP, no
 * fragments, and headers that fit; what is not split lands whole on one side.
 */
final class HeaderSplitTest {

    private static NotSplitReason why(Rig rig) {
        List<NicFact.PacketNotSplit> facts = rig.facts(NicFact.PacketNotSplit.class);
        return facts.isEmpty() ? NotSplitReason.NONE : facts.getFirst().reason();
    }

    /** IPv6 with destination options of 232 bytes before TCP: headers of 306 bytes. */
    private static Packets longHeader() {
        byte[] plain = new Frames().ipv6(true).tcp(1000, 0, Frames.ACK, 500).build().count() == 1
                ? frame(new Frames().ipv6(true).tcp(1000, 0, Frames.ACK, 500).build())
                : new byte[0];
        ByteBuffer b = ByteBuffer.allocate(plain.length + 232);
        b.put(plain, 0, 54);
        b.put((byte) 6).put((byte) (232 / 8 - 1)); // next header TCP, length in units of 8 after the first
        for (int left = 230; left > 0;) {
            int pad = Math.min(left, 200);
            b.put((byte) 1).put((byte) (pad - 2)).put(new byte[pad - 2]); // PadN
            left -= pad;
        }
        b.put(plain, 54, plain.length - 54);
        b.putShort(18, (short) (plain.length - 54 + 232)).put(20, (byte) 60);
        return new Frames().raw(b.array()).build();
    }

    private static byte[] frame(Packets packets) {
        byte[] b = new byte[packets.capLen(0)];
        packets.copy(0, 0, b, 0, b.length);
        return b;
    }

    @Test
    void aTcpSegmentIsSplitBehindItsTcpHeader() {
        Rig rig = Rig.netmem(new Frames().tcpOptions(12).tcp(1000, 0, Frames.ACK, 1448).build());
        assertEquals(List.of(new NicFact.PacketSplit(66, 1448)), rig.facts(NicFact.PacketSplit.class));
        List<DmaFact.DmaWritten> writes = rig.facts(DmaFact.DmaWritten.class);
        assertEquals(List.of(Part.HEADER, Part.PAYLOAD), writes.stream().map(DmaFact.DmaWritten::part).toList());
        assertEquals(List.of(false, true), writes.stream().map(DmaFact.DmaWritten::device).toList());
        assertEquals(List.of(66, 1448), writes.stream().map(DmaFact.DmaWritten::len).toList());
    }

    @Test
    void payloadBeyondABufferTakesSeveral() {
        Rig rig = Rig.netmem(new Frames().tcp(1000, 0, Frames.ACK, 8948).build());
        assertEquals(List.of(54, 4096, 4096, 756), rig.facts(DmaFact.DmaWritten.class).stream().map(
                DmaFact.DmaWritten::len).sorted((a, b) -> a == 54 ? -1 : b == 54 ? 1 : b - a).toList());
    }

    @Test
    void udpIsNotSplit() {
        Rig rig = Rig.hostCopy(new Frames().udp(3000, 1000).build());
        assertEquals(NotSplitReason.NOT_TCP, why(rig));
        assertEquals(Part.WHOLE, rig.facts(DmaFact.DmaWritten.class).getFirst().part());
    }

    @Test
    void aFragmentIsNotSplit() {
        byte[] whole = Frames.datagram(4000, 1200);
        assertEquals(NotSplitReason.IP_FRAGMENT, why(Rig.hostCopy(new Frames().fragment(9, whole, 0, 800).build())));
        assertEquals(NotSplitReason.IP_FRAGMENT, why(Rig.hostCopy(new Frames().fragment(9, whole, 800, 1208).build())));
    }

    @Test
    void aHeaderLongerThanAHeaderBufferIsNotSplit() {
        Rig rig = Rig.hostCopy(longHeader());
        assertEquals(306, rig.facts(NicFact.HeadersParsed.class).getFirst().headerLen());
        assertEquals(NotSplitReason.LONG_HEADER, why(rig));
        assertEquals(List.of(new DriverFact.HeaderCopied(0, 306)), rig.facts(DriverFact.HeaderCopied.class));
        assertEquals(NotSplitReason.NONE, why(Rig.hostCopy(longHeader(), "header_buffer_bytes", 512)));
    }

    @Test
    void aHeaderThatLandsInDeviceMemoryCannotBeReadAndThePacketIsDropped() {
        Rig rig = Rig.netmem(longHeader());
        assertEquals(NotSplitReason.LONG_HEADER, why(rig));
        assertEquals(List.of(new DriverFact.RxDropped(3, DropReason.HEADERS_UNREADABLE)), rig.facts(
                DriverFact.RxDropped.class));
        assertEquals(1, rig.dropped(DropReason.HEADERS_UNREADABLE));
    }

    @Test
    void aHeaderOfExactlyTheBuffersSizeIsSplit() {
        assertEquals(NotSplitReason.NONE, why(Rig.hostCopy(new Frames().tcpOptions(12).tcp(1, 0, 16, 9).build(),
                "header_buffer_bytes", 66)));
        assertEquals(NotSplitReason.LONG_HEADER, why(Rig.hostCopy(new Frames().tcpOptions(16).tcp(1, 0, 16, 9).build(),
                "header_buffer_bytes", 66)));
    }

    @Test
    void withSplitOffThePacketStaysWholeInDataBuffers() {
        Rig rig = Rig.hostCopy(new Frames().tcp(1000, 0, Frames.ACK, 100).build(), "hds", false);
        assertEquals(NotSplitReason.NO_SPLIT, why(rig));
        assertEquals(List.of(154), rig.facts(DmaFact.DmaWritten.class).stream().map(DmaFact.DmaWritten::len).toList());
        assertEquals(List.of(new DriverFact.HeaderCopied(0, 54)), rig.facts(DriverFact.HeaderCopied.class));
        assertEquals(100, rig.facts(DriverFact.FragAdded.class).getFirst().len());
    }

    @Test
    void aWholePacketThatFitsTheHeaderBufferLandsThere() {
        Rig rig = Rig.hostCopy(new Frames().udp(3000, 20).build());
        assertEquals(List.of(), rig.facts(DriverFact.FragAdded.class));
        assertEquals(62, rig.facts(DriverFact.SkbBuilt.class).getFirst().headlen());
    }
}
