// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.StructLayout;
import fragscope.engine.pci.P2pDistance;
import fragscope.engine.pci.PciTopology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies under the lens at one moment, read out of a world; all that a picture needs.
 *
 * @param design  the run's
 * @param layouts the run's struct layouts
 * @param packet  the frame in view, or null
 * @param skb     the skb in view, or null where no skb has a frag yet
 * @param frag    its frag in view, or null where it has none
 * @param target  what the frag's word leads to, or null where it names nothing of the run
 * @param skbs    rows of the skbs that one can step to
 * @param readings what each design makes of the frag; none without a frag
 * @param address what is asked about: the object that the word leads to, where nothing was typed
 * @param place   what lies at the address that is asked about
 * @param areas   arrays of structs in the kernel's memory, by address
 * @param bus     PCIe
 */
public record Sight(String design, Layouts layouts, @Nullable Frame packet, @Nullable Skb skb, @Nullable Frag frag,
        @Nullable Target target, List<Integer> skbs, List<Reading> readings, long address, String place,
        List<Area> areas, Bus bus) {

    public Sight {
        skbs = List.copyOf(skbs);
        readings = List.copyOf(readings);
        areas = List.copyOf(areas);
    }

    /**
     * An array of structs, or a stretch of pages, in the kernel's memory.
     *
     * @param from  its first address
     * @param to    the address behind it
     * @param count how many lie there
     */
    public record Area(String name, String of, long from, long to, int count) {
    }

    /**
     * PCIe.
     *
     * @param topology   the run's
     * @param asked      what the PCI core answers about NIC and device
     * @param asksAtBind whether the design asks it when the queue is bound
     */
    public record Bus(PciTopology topology, P2pDistance asked, boolean asksAtBind) {
    }

    /**
     * A struct in memory.
     *
     * @param name    as in {@code net_iov 3}
     * @param address of its first byte
     * @param cells   its bytes, eight in each, the lowest address in the lowest bits; none where it has no memory
     */
    public record Struct(String name, long address, StructLayout layout, List<Field> fields, List<Long> cells) {

        public Struct {
            fields = List.copyOf(fields);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A frame of the capture.
     *
     * @param number    from 0
     * @param count     frames of the run
     * @param headerLen bytes before the payload; 0 where it was not parsed
     * @param places    where parts of it lie now
     */
    public record Frame(int number, int count, int len, int headerLen, Bytes bytes, List<Copy> places) {

        public Frame {
            places = List.copyOf(places);
        }
    }

    /**
     * Where a part of a frame lies.
     *
     * @param name   of the buffer
     * @param from   first byte of the frame
     * @param len    bytes
     * @param device whether the CPU cannot read it there
     */
    public record Copy(String name, int from, int len, boolean device) {
    }

    /**
     * An skb.
     *
     * @param used   false for one that was freed: what is read is what is left over
     * @param linear bytes of the linear part
     * @param info   its {@code skb_shared_info}
     * @param frags  those in use
     */
    public record Skb(int row, boolean used, int packet, int linear, Struct struct, Struct info, List<Frag> frags) {

        public Skb {
            frags = List.copyOf(frags);
        }
    }

    /**
     * One of {@code frags[]}.
     *
     * @param address of its sixteen bytes
     * @param word    its first eight bytes, little-endian
     * @param rest    the other eight
     * @param lenAt   byte at which the length lies
     * @param means   what the word is, in the kernel's or the proposal's words
     * @param names   the buffer that it names, or ""
     * @param bits    what its bits are for
     */
    public record Frag(int index, long address, long word, long rest, int len, int offset, int lenAt, String means,
            String names, WordBits bits) {

        /** Byte 0 to 15 of it. */
        public int byteAt(int at) {
            return (int) ((at < 8 ? word : rest) >>> at % 8 * 8) & 0xff;
        }

        /** The four bytes from 8 or 12 on. */
        public int number(int at) {
            return (int) (rest >>> at % 8 * 8);
        }
    }

    /**
     * What a word leads to.
     *
     * @param memory the bytes behind it
     * @param device whether the CPU cannot read them
     * @param base   where they begin: a kernel address, or a bus address of a device
     * @param byType alignment that the type asks for
     * @param apart  bytes from one such object to the next
     * @param real   alignment that all of them have
     * @param mirror the other struct that page-pool code takes for the same, or null
     * @param around what lies beside it in its array
     */
    public record Target(Struct struct, Bytes memory, boolean device, long base, int byType, int apart, int real,
            @Nullable StructLayout mirror, Around around) {
    }

    /**
     * A part of an array of structs.
     *
     * @param here   the row in view
     * @param first  the first row of the part
     * @param count  rows of the whole array
     * @param counts reference counts of the part's rows; none where the struct has no such member
     */
    public record Around(int here, int first, int count, List<Long> counts) {

        public Around {
            counts = List.copyOf(counts);
        }
    }
}
