// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fragscope.assets.Assets;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostPagesTest {

    private final Layouts layouts = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");
    private final World world = new World();
    private final HostPages pages = new HostPages(world, layouts.of("page"), 4);
    private final NetIovs netIovs = new NetIovs(world, layouts.of("net_iov"),
            List.of(new BusChunk(0x1000_0000L, 0x4000), new BusChunk(0x8000_0000L, 0x2000)));
    private final Contents contents = new Contents(world, "host_bytes", 4);

    HostPagesTest() {
        world.seal();
    }

    /** Source: include/asm-generic/memory_model.h, CONFIG_SPARSEMEM_VMEMMAP. */
    @Test
    void aStructPageLiesAt64BytesTimesItsFrameNumber() {
        assertEquals(0xffff_ea00_0480_0000L + 64, pages.addressOf(1));
        assertEquals(0xffff_8881_2000_1000L, pages.pageAddress(1));
        assertEquals(0x1_2000_1000L, pages.physOf(1));
        assertEquals(pages.pageAddress(3), KernelMap.pageAddress(pages.addressOf(3)));
        for (int row = 0; row < 4; row++) {
            assertEquals(row, pages.rowOf(pages.addressOf(row) + 63));
            assertEquals(row, pages.rowOfPageAddress(pages.pageAddress(row) + 4095));
        }
        assertEquals(Table.NO_ROW, pages.rowOf(pages.addressOf(4)));
        assertEquals(Table.NO_ROW, pages.rowOf(pages.addressOf(0) - 1));
        assertEquals(Table.NO_ROW, pages.rowOf(0L));
    }

    @Test
    void framesAreTakenLastFreedFirstElseLowest() {
        assertEquals(0, pages.take());
        assertEquals(1, pages.take());
        assertEquals(2, pages.take());
        pages.give(0);
        pages.give(1);
        assertEquals(1, pages.take());
        assertEquals(0, pages.take());
        assertEquals(3, pages.take());
        assertEquals(Table.NO_ROW, pages.take());
        assertEquals(0, pages.freeFrames());
    }

    /** Source: include/linux/mm.h, put_page. */
    @Test
    void theLastReferenceFreesTheFrame() {
        int row = pages.take();
        pages.refcount.add(row, 1);
        assertEquals(1, pages.putPage(row));
        assertEquals(3, pages.freeFrames());
        assertEquals(0, pages.putPage(row));
        assertEquals(4, pages.freeFrames());
    }

    @Test
    void takingAndGivingAllLeavesNoTraceButTheOrder() {
        for (int i = 0; i < 4; i++) {
            pages.take();
        }
        for (int row = 3; row >= 0; row--) {
            pages.give(row);
        }
        for (int row = 0; row < 4; row++) {
            assertEquals(row, pages.take());
        }
    }

    @Test
    void aNetIovIsFoundByAddressWithOrWithoutTagAndByBusAddress() {
        assertEquals(6, netIovs.firstRow(2));
        assertEquals(0xffff_8881_0456_0c40L + 5 * 64, netIovs.addressOf(5));
        assertEquals(5, netIovs.rowOf(netIovs.addressOf(5) | 1));
        assertEquals(Table.NO_ROW, netIovs.rowOf(netIovs.addressOf(6)));
        assertEquals(5, netIovs.rowAtDma(0x8000_1fffL));
        assertEquals(3, netIovs.rowAtDma(0x1000_3000L));
        assertEquals(Table.NO_ROW, netIovs.rowAtDma(0x1000_4000L));
    }

    /** Source: net/core/devmem.c, net_devmem_bind_dmabuf. */
    @Test
    void aChunkThatIsNoMultipleOfThePageSizeIsRefused() {
        assertEquals("device chunk at 0x80000000 has 5000 bytes: the length must be a multiple of 4096",
                assertThrows(IllegalArgumentException.class, () -> new BusChunk(0x8000_0000L, 5000)).getMessage());
    }

    @Test
    void aBufferSaysWhichBytesOfTheCaptureItHolds() {
        assertEquals(Table.NO_ROW, contents.packet(2));
        contents.write(2, 0, 66, 192, 1448);
        assertEquals(0, contents.packet(2));
        assertEquals(66, contents.from(2));
        assertEquals(192, contents.at(2));
        assertEquals(1448, contents.len(2));
        assertEquals(0, world.keyHash(), "provenance decides nothing");
        contents.clear(2);
        assertEquals(Table.NO_ROW, contents.packet(2));
        assertEquals(0, world.hash());
    }
}
