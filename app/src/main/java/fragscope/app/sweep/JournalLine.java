// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A line of a journal: a CRC-32 in eight hex digits, the run's number, and its row, with spaces between. A line that
 * was only half written, or whose bytes changed, is known by its CRC.
 *
 * @param run the number; −1 is the head's
 * @param text the row
 */
record JournalLine(long run, String text) {

    private static final int CRC_DIGITS = 8;
    private static final HexFormat HEX = HexFormat.of();

    byte[] bytes() {
        byte[] body = (run + " " + text).getBytes(StandardCharsets.UTF_8);
        byte[] crc = (crc(body, 0) + " ").getBytes(StandardCharsets.UTF_8);
        byte[] line = new byte[crc.length + body.length + 1];
        System.arraycopy(crc, 0, line, 0, crc.length);
        System.arraycopy(body, 0, line, crc.length, body.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** Reads a line without its end; nothing when it is not whole. */
    static Optional<JournalLine> parse(byte[] line) {
        if (line.length <= CRC_DIGITS || line[CRC_DIGITS] != ' '
                || !new String(line, 0, CRC_DIGITS, StandardCharsets.US_ASCII).equals(crc(line, CRC_DIGITS + 1))) {
            return Optional.empty();
        }
        String body = new String(line, CRC_DIGITS + 1, line.length - CRC_DIGITS - 1, StandardCharsets.UTF_8);
        int space = body.indexOf(' ');
        try {
            return Optional.of(new JournalLine(Long.parseLong(body.substring(0, Math.max(0, space))),
                    body.substring(space + 1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String crc(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return HEX.toHexDigits((int) crc.getValue());
    }
}
