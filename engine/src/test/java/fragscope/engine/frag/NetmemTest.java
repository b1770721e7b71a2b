// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Source: include/net/netmem.h. */
class NetmemTest {

    private static final long PAGE = 0xffff_ea00_0012_3440L;
    private static final long NET_IOV = 0xffff_8881_0456_0c40L;

    @Test
    void thePagesWordIsItsAddress() {
        assertEquals(PAGE, Netmem.ofPage(PAGE));
        assertFalse(Netmem.isNetIov(PAGE));
        assertEquals(PAGE, Netmem.toPage(PAGE));
        assertEquals(0, Netmem.toNetIov(PAGE));
    }

    @Test
    void theNetIovsWordIsItsAddressWithBit0() {
        long word = Netmem.ofNetIov(NET_IOV);
        assertEquals(0xffff_8881_0456_0c41L, word);
        assertTrue(Netmem.isNetIov(word));
        assertEquals(NET_IOV, Netmem.toNetIov(word));
        assertEquals(NET_IOV, Netmem.untagged(word));
    }

    @Test
    void aFragOfANetIovHasNoPage() {
        assertEquals(0, Netmem.toPage(Netmem.ofNetIov(NET_IOV)));
        assertEquals(Netmem.ofNetIov(NET_IOV), Netmem.toPageUnchecked(Netmem.ofNetIov(NET_IOV)));
    }

    @Test
    void theEmptyWordIsNeither() {
        assertFalse(Netmem.isNetIov(0));
        assertEquals(0, Netmem.toPage(0));
    }
}
