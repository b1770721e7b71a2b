// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.engine.packet.CaptureWriter;
import fragscope.engine.packet.LinkType;
import fragscope.engine.packet.PacketsBuilder;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which packet a capture is opened. */
class FirstSightTest {

    private static final int OURS = 0x0a000001;
    private static final int THEIRS = 0x0a000002;

    @TempDir
    private Path dir = Path.of("");

    private int first(byte[]... frames) throws Exception {
        Path file = dir.resolve("t.pcap");
        PacketsBuilder packets = new PacketsBuilder("t");
        for (int i = 0; i < frames.length; i++) {
            packets.add(LinkType.ETHERNET, frames[i], i * 1000L);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            CaptureWriter.pcap(packets.build(), out);
        }
        return FirstSight.packet(Opened.of(Request.of(file.toString())).run());
    }

    private static byte[] segment(int from, int to, int payload) {
        int total = 40 + payload;
        ByteBuffer frame = ByteBuffer.allocate(14 + total);
        frame.put(new byte[12]).putShort((short) 0x0800);
        frame.put((byte) 0x45).put((byte) 0).putShort((short) total).putInt(0x00014000).putShort((short) 0x4006);
        frame.putShort((short) 0).putInt(from).putInt(to);
        frame.putShort((short) 80).putShort((short) 5000).putInt(1).putInt(1).putShort((short) 0x5010);
        return frame.array();
    }

    @Test
    void theFirstSegmentThatBringsTheHostAPayloadNotWhatItSentOrAnAcknowledgement() throws Exception {
        assertEquals(2, first(segment(OURS, THEIRS, 20), segment(THEIRS, OURS, 0), segment(THEIRS, OURS, 100)));
    }

    @Test
    void withoutPayloadTheFirstThatIsForTheHost() throws Exception {
        byte[] back = segment(THEIRS, OURS, 0);
        assertEquals(1, first(segment(OURS, THEIRS, 0), back, back, back));
    }

    @Test
    void withoutAnyForTheHostTheFirst() throws Exception {
        assertEquals(0, first(new byte[60], new byte[60]));
    }
}
