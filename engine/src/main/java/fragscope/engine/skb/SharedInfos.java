// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import fragscope.engine.memory.StructTable;
import fragscope.engine.world.Column;
import fragscope.engine.world.World;
import java.util.Objects;

/**
 * What lies behind the linear part: frags and the rest. Source: include/linux/skbuff.h, struct skb_shared_info.
 *
 * <p>One row for each host page frame: the struct ends where the page that holds the linear part ends.
 */
public final class SharedInfos extends StructTable {

    /** MAX_SKB_FRAGS with its default, CONFIG_MAX_SKB_FRAGS=17. */
    public static final int MAX_FRAGS = 17;

    /** Frags in use. */
    public final Column nrFrags = member("nr_frags");
    /** Payload bytes of each segment after a merge. */
    public final Column gsoSize = member("gso_size");
    /** Segments after a merge. */
    public final Column gsoSegs = member("gso_segs");
    /** Address of the first chained skb. */
    public final Column fragList = member("frag_list");
    /** References to the data. */
    public final Column dataref = member("dataref");

    private final Column[] words = new Column[MAX_FRAGS];
    private final Column[] lens = new Column[MAX_FRAGS];
    private final Column[] offsets = new Column[MAX_FRAGS];
    private final boolean moved;
    private final boolean countsTogether; // nr_frags, gso_size and gso_segs lie in one cell
    private final boolean placeTogether; // so do a frag's len and offset
    private final int fragCells; // from one frag to the next

    /**
     * @param frames host page frames
     * @param layout of skb_shared_info
     * @param frag of skb_frag or bio_vec, whose members are word, len and offset
     */
    public SharedInfos(World world, int frames, StructLayout layout, StructLayout frag) {
        this(world, frames, layout, frag, false);
    }

    /**
     * The same with a second way of writing a frag.
     *
     * @param moved {@link #fillOwn} writes len where readers look for offset, and the other way round
     */
    public SharedInfos(World world, int frames, StructLayout layout, StructLayout frag, boolean moved) {
        super(world, "skb_shared_info", frames, layout);
        int first = layout.member("frags").bitOffset();
        for (int i = 0; i < MAX_FRAGS; i++) {
            int at = first + i * frag.size() * 8;
            words[i] = memberAt(at, frag.members().get(0), "frags[" + i + "].netmem");
            lens[i] = memberAt(at, frag.members().get(1), "frags[" + i + "].len");
            offsets[i] = memberAt(at, frag.members().get(2), "frags[" + i + "].offset");
        }
        this.moved = moved;
        this.countsTogether = nrFrags.sharesCell(gsoSize) && nrFrags.sharesCell(gsoSegs);
        this.placeTogether = lens[0].sharesCell(offsets[0]);
        this.fragCells = frag.size() / 8;
    }

    private Column memberAt(int at, Member member, String name) {
        return within(name, at + member.bitOffset(), member.bitSize());
    }

    /** The word of a frag: what names its memory. */
    public long word(int frame, int frag) {
        return in(words[0], frame, frag);
    }

    /** The length of a frag in bytes. */
    public int len(int frame, int frag) {
        return (int) in(lens[0], frame, frag);
    }

    /** The offset of a frag's first byte in its buffer. */
    public int offset(int frame, int frag) {
        return (int) in(offsets[0], frame, frag);
    }

    /** A frag's member by that of frag 0: one column serves all, and few objects are touched for each packet. */
    private long in(Column ofFirst, int frame, int frag) {
        return ofFirst.of(rawCell(frame, cell(ofFirst, frag)));
    }

    private int cell(Column ofFirst, int frag) {
        return ofFirst.cellOfRow() + Objects.checkIndex(frag, MAX_FRAGS) * fragCells;
    }

    /** A fresh skb's: one reference, no frags, nothing merged. Source: net/core/skbuff.c, finalize_skb_around. */
    void begin(int frame) {
        if (countsTogether) {
            nrFrags.setCell(frame, gsoSegs.in(gsoSize.in(nrFrags.in(nrFrags.cell(frame), 0), 0), 0));
        } else {
            nrFrags.set(frame, 0);
            gsoSize.set(frame, 0);
            gsoSegs.set(frame, 0);
        }
        fragList.set(frame, 0);
        dataref.set(frame, 1);
    }

    /** Writes a frag that is no page, as the struct that a union brings has it. */
    public void fillOwn(int frame, int frag, long word, int offset, int len) {
        fill(frame, frag, word, moved ? len : offset, moved ? offset : len);
    }

    /** Writes a frag, as __skb_fill_netmem_desc does. */
    public void fill(int frame, int frag, long word, int offset, int len) {
        writeRawCell(frame, cell(words[0], frag), word);
        if (placeTogether) {
            writeRawCell(frame, cell(lens[0], frag),
                    lens[0].at(Integer.toUnsignedLong(len)) | offsets[0].at(Integer.toUnsignedLong(offset)));
        } else {
            lens[frag].set(frame, Integer.toUnsignedLong(len));
            offsets[frag].set(frame, Integer.toUnsignedLong(offset));
        }
    }

    /** The column of a frag's word, for lenses and watches. */
    public Column wordColumn(int frag) {
        return words[frag];
    }

    /** The column of a frag's length. */
    public Column lenColumn(int frag) {
        return lens[frag];
    }

    /** The column of a frag's offset. */
    public Column offsetColumn(int frag) {
        return offsets[frag];
    }
}
