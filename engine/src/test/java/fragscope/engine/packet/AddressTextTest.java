// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** The text of addresses is inet_ntop's. */
final class AddressTextTest {

    private static String again(String text) {
        byte[] b = AddressText.parse(text);
        ByteBuffer v = ByteBuffer.wrap(b);
        return b.length == 4 ? AddressText.v4(v.getInt()) : AddressText.v6(v.getLong(), v.getLong());
    }

    @Test
    void ipv6IsCompressedOnceAtTheLongestRun() { // RFC 5952
        assertEquals("::", again("0:0:0:0:0:0:0:0"));
        assertEquals("::1", again("0:0:0:0:0:0:0:1"));
        assertEquals("1::", again("1:0:0:0:0:0:0:0"));
        assertEquals("2001:db8::1:0:0:1", again("2001:DB8:0:0:1:0:0:1"));
        assertEquals("2001:db8:0:1:1:1:1:1", again("2001:db8:0:1:1:1:1:1"));
        assertEquals("1:0:0:2::3", again("1:0:0:2:0:0:0:3"));
        assertEquals("fe80::c999:d94:aa7c:2e3e", again("fe80::c999:0d94:aa7c:2e3e"));
    }

    @Test
    void mappedAddressesAreDotted() {
        assertEquals("::ffff:192.0.2.7", again("::ffff:c000:207"));
        assertEquals("::192.0.2.7", again("::192.0.2.7"));
        assertEquals("64:ff9b::c000:207", again("64:ff9b::192.0.2.7"));
    }

    @Test
    void ipv4() {
        assertEquals("255.0.10.1", again("255.0.10.1"));
        assertArrayEquals(new byte[]{10, 0, 0, (byte) 200}, AddressText.parse("10.0.0.200"));
    }

    @Test
    void whatIsNoAddressIsRefusedInASentence() {
        for (String bad : new String[]{"", "1.2.3", "1.2.3.256", "1.2.3.4.5", ":::", "1::2::3", "1:2:3:4:5:6:7:8:9",
                "g::1",
                "12345::", "1:2:3:4:5:6:7", "host", "::1.2.3", "1:2:3:4:5:6:7::8"}) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> AddressText.parse(bad),
                    bad);
            assertEquals("\"" + bad + "\" is no IP address; right would be one like 192.0.2.7 or 2001:db8::7",
                    e.getMessage());
        }
    }
}
