// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    private static final int FRAMES = 40_000;

    @TempDir
    Path folder;

    private Path capture() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(24 + FRAMES * 30);
        file.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(65535).putInt(1);
        for (int i = 0; i < FRAMES; i++) {
            file.putInt(i).putInt(0).putInt(14).putInt(14).put(new byte[14]);
        }
        return Files.write(folder.resolve("many.pcap"), file.array());
    }

    @Test
    void aCaptureThatIsReadSaysHowFarFromNothingUpward() throws Exception {
        List<Double> told = new ArrayList<>();
        assertEquals(FRAMES, Captures.open(capture(), told::add).count());
        assertTrue(told.size() >= 8, "told " + told);
        assertEquals(told.stream().sorted().distinct().toList(), told);
        assertTrue(told.getFirst() < 0.01 && told.getLast() > 0.8 && told.getLast() < 1, "told " + told);
    }

    @Test
    void readingThatIsGivenUpEndsAtTheNextWord() throws Exception {
        Path file = capture();
        List<Double> told = new ArrayList<>();
        assertThrows(CancellationException.class, () -> Captures.open(file, share -> {
            told.add(share);
            if (share > 0.3) {
                throw new CancellationException();
            }
        }));
        assertTrue(told.getLast() < 0.5, "told " + told);
    }
}
