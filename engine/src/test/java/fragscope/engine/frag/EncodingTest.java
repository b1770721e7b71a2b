// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.memory.KernelMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final long PAGE = 0xffff_ea00_0012_3440L;
    private static final long NET_IOV = 0xffff_8881_0456_0c41L;

    private final Encoding pageWord = new PageWord();
    private final Encoding netmemWord = new NetmemWord();

    @Test
    void bothNameAPageByItsAddress() {
        for (Encoding encoding : List.of(pageWord, netmemWord)) {
            assertEquals(PAGE, encoding.fill(PAGE));
            assertEquals(PAGE, encoding.page(PAGE));
            assertEquals(PAGE, encoding.buffer(PAGE));
            assertFalse(encoding.unreadable(PAGE));
        }
    }

    @Test
    void aBioVecHasNoWordForANetIov() {
        assertEquals(0, pageWord.fill(NET_IOV));
    }

    @Test
    void aNetmemNamesANetIovAndSaysThatItIsUnreadable() {
        assertEquals(NET_IOV, netmemWord.fill(NET_IOV));
        assertEquals(NET_IOV, netmemWord.buffer(NET_IOV));
        assertTrue(netmemWord.unreadable(NET_IOV));
        assertEquals(0, netmemWord.page(NET_IOV), "skb_frag_page of a net_iov is NULL since 6.12");
    }

    /**
     * What code of 6.4 makes of today's word: the accessor returns it, page_address computes, the first load faults.
     */
    @Test
    void theOldReaderTakesANetIovForAPage() {
        assertEquals(NET_IOV, pageWord.page(NET_IOV));
        assertFalse(pageWord.unreadable(NET_IOV));
        assertFalse(KernelMap.canonical(KernelMap.pageAddress(pageWord.page(NET_IOV))));
    }
}
