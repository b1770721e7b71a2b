// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import org.junit.jupiter.api.Test;

/** What the arithmetic of pages makes of words with a tag. Source: include/linux/mm.h, memory_model.h. */
class PageWordsTest {

    private static final long NIOV = 0xffff_8881_0456_0c40L;

    private final Layouts layouts = LayoutsJson.read(Assets.text("layouts/6.4.json"), "6.4");
    private final Structs structs = new Structs(layouts);
    private final Side host = Side.hostPages(layouts, true, Addresses.PLAIN);
    private final Kernel kernel = new Kernel(Version.FOR_PAGES, new PageReader(), structs, Addresses.PLAIN);
    private final Scene scene = SceneBuilder.build(host, kernel, Corpus.plans().get(0));
    private final Memory memory = scene.memory().copy();
    private final Cpu cpu = new Cpu(memory, kernel, Scene.heap(), true);
    private final long page = host.objectAddress(3);

    private long count() {
        return Truth.read(memory, page, structs.refcount);
    }

    @Test
    void aTagOnAPagesAddressVanishesInTheShift() {
        for (int tag = 1; tag < 64; tag++) {
            assertEquals(Addresses.PLAIN.pageAddress(page), Addresses.PLAIN.pageAddress(page | tag), "tag " + tag);
        }
        assertEquals(0xffff_8880_048d_1000L, Addresses.PLAIN.pageAddress(0xffff_ea00_0012_3441L));
    }

    @Test
    void aTagOnANetIovsAddressLeadsToAnAddressThatNoCpuTakes() {
        long address = Addresses.PLAIN.pageAddress(NIOV | 1);
        assertEquals(0xffe7_28c1_1583_1000L, address);
        Fault fault = assertThrows(Fault.class, () -> cpu.load(address, 8));
        assertEquals(OopsKind.GENERAL_PROTECTION, fault.kind());
        assertEquals(address, fault.address());
        assertEquals(0x0005_0880_0000_0000L, Addresses.PLAIN.pageAddress(0), "page_address(NULL)");
    }

    @Test
    void getPageCountsOneOnAPage() {
        cpu.call(Helpers.getPage(), page);
        assertEquals(2, count());
        assertTrue(cpu.damages().isEmpty());
    }

    /** The count lies at byte 52: with the tag the store begins a byte later, on the count's second byte. */
    @Test
    void getPageOfATaggedPageAdds256ToItsCount() {
        cpu.call(Helpers.getPage(), page | 1);
        assertEquals(1 + 256, count());
        assertEquals("page[" + (Scene.FIRST_BUFFER + 3) + "]._refcount+1, meant page._refcount",
                cpu.damages().get(0).text());
    }

    @Test
    void getPageOfTag2Adds65536AndOfTag4HitsMemcgData() {
        cpu.call(Helpers.getPage(), page | 2);
        assertEquals(1 + 65536, count());
        cpu.call(Helpers.getPage(), page | 4);
        assertEquals(1 + 65536, count());
        assertEquals(1, memory.read(page + 56, 4));
    }

    @Test
    void getPageOfNullFaultsAtItsHeadWord() {
        Fault fault = assertThrows(Fault.class, () -> cpu.call(Helpers.getPage(), 0));
        assertEquals(OopsKind.PAGE_FAULT, fault.kind());
        assertEquals(8, fault.address());
        assertEquals("get_page", fault.function());
    }

    @Test
    void anUnmappedButCanonicalAddressIsAPageFaultAndATailIsAHeadsReference() {
        Fault fault = assertThrows(Fault.class, () -> cpu.load(0xffff_c900_0000_0000L, 4));
        assertEquals(OopsKind.PAGE_FAULT, fault.kind());
        assertEquals(4, fault.width());
        memory.write(page + 64 + 8, 8, page + 1); // the next page is a tail
        cpu.call(Helpers.getPage(), page + 64);
        assertEquals(2, count());
    }

    @Test
    void anAccessAcrossTheEndOfWhatIsMappedFaultsAtThePageThatIsNot() {
        long last = Scene.USER + Scene.AREA_BYTES - 4;
        Fault fault = assertThrows(Fault.class, () -> cpu.load(last, 8));
        assertEquals(last + 4, fault.address());
        assertEquals(0, Scene.USER % KernelMap.PAGE_SIZE);
    }

    @Test
    void eachStepThatIsKeptSaysWhoDidIt() {
        cpu.call(Helpers.getPage(), page);
        assertEquals("enter get_page", cpu.steps().get(0).text());
        assertTrue(cpu.steps().stream().anyMatch(s -> s.kind() == Step.Kind.STORE && s.value() == 2));
        assertEquals(java.util.Set.of("get_page"), cpu.called());
    }
}
