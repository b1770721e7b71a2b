// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import fragscope.engine.claim.Asked.Finding;
import fragscope.engine.design.Design;
import fragscope.engine.design.WordForm;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.MemoryFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.frag.PageWord;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.skb.SharedInfos;
import java.util.List;

/** Claims about the frag and its word: T1, T2 and T5 to T9. */
final class FragClaims {

    private static final String PAGES = "every frag of this design is a page";

    private FragClaims() {
    }

    static Finding t1(Asked asked) {
        if (asked.design().allPages()) {
            return Asked.unspoken(PAGES);
        }
        boolean none = asked.base().all(DriverFact.FragAdded.class).stream().noneMatch(f -> Asked.page(f.netmem()));
        return Asked.of(none && asked.whole(), asked.whole()
                ? "the stream arrives byte for byte, and no frag is a page"
                : asked.base().wrong(), asked.base().shown(DriverFact.FragAdded.class));
    }

    static Finding t2(Asked asked) {
        Design old = asked.design().with("naming", "struct_page").without("driver_check");
        if (asked.design().allPages() || !Asked.means(old)) {
            return Asked.unspoken("its driver is given pages, or nothing that can be called one");
        }
        Trial trial = asked.run(old);
        return Asked.of(!asked.whole(trial), "under a driver that still expects pages " + (asked.whole(trial)
                ? "the stream arrives all the same"
                : trial.wrong()), trial.shown(MemoryFact.Oopsed.class));
    }

    static Finding t5(Asked asked) {
        Trial still = asked.with("app_pace", "stopped", "teardown", false, "gro", false);
        SharedInfos infos = still.machine().host().infos();
        boolean placed = infos.lenColumn(0).bit() == 0 && infos.offsetColumn(0).bit() == 32;
        List<DriverFact.FragAdded> added = still.all(DriverFact.FragAdded.class);
        if (added.isEmpty()) {
            return Asked.fails("no frag is ever made: " + still.wrong(), still.shown());
        }
        long head = still.machine().host().skbs().head.get(added.getFirst().skb());
        int frame = still.machine().host().pages().rowOfPageAddress(head);
        boolean read = frame < 0 || infos.len(frame, 0) == Trial.MSS;
        return Asked.of(placed && read, "word, length and offset of a frag lie at 0, 8 and 12 " + (placed && read
                ? "and are read so"
                : "for its writer, and others read them otherwise"), still.shown(DriverFact.FragAdded.class));
    }

    static Finding t6(Asked asked) {
        if (!asked.design().tagsWords()) {
            return Asked.unspoken("its word has no tag of its own choice");
        }
        int alignment = asked.design().word().alignment();
        int free = 0;
        while (1 << free < alignment && asked.whole(asked.run(tagged(asked, 1 << free, alignment)))) {
            free++;
        }
        Trial above = asked.run(tagged(asked, alignment, alignment));
        boolean all = 1 << free == alignment;
        return Asked.of(all && !asked.whole(above), "an alignment of " + alignment + " frees " + free
                + " bits; with a tag of " + alignment + ": " + above.wrong(), above.shown(MemoryFact.Oopsed.class));
    }

    private static Design tagged(Asked asked, int tag, int alignment) {
        return asked.design().with("word", new WordForm(tag, alignment, 8, 12));
    }

    static Finding t7(Asked asked) {
        WordForm word = asked.design().word();
        Design moved = asked.design().with("word", new WordForm(word.tag(), word.alignment(), 12, 8));
        if (!Asked.means(moved)) {
            return Asked.unspoken("its frag is the kernel's own struct, in which nothing can be moved");
        }
        Trial trial = asked.run(moved);
        return Asked.of(!asked.whole(trial), "with length and offset exchanged by the writer alone " + trial.wrong(),
                trial.shown(UserFact.RecvmsgFailed.class));
    }

    static Finding t8(Asked asked) {
        List<UserFact.TokenIssued> tokens = asked.base().all(UserFact.TokenIssued.class);
        if (tokens.isEmpty()) {
            return asked.design().deliversTokens()
                    ? Asked.fails(asked.base().wrong(), asked.base().shown())
                    : Asked.unspoken("it names no place in a region to its user by tokens");
        }
        boolean right = tokens.stream().allMatch(
                t -> t.fragOffset() == ((long) asked.base().machine().host().buffers().row(
                        t.netmem()) << KernelMap.PAGE_SHIFT) + t.offset());
        return Asked.of(right, "the place in the region, which no frag holds, is " + (right ? "" : "not ")
                + "found behind the word", asked.base().shown(UserFact.TokenIssued.class));
    }

    static Finding t9(Asked asked) {
        List<DriverFact.FragAdded> added = asked.base().all(DriverFact.FragAdded.class);
        if (!asked.design().unionWord() || added.isEmpty()) {
            return Asked.unspoken("its frag is no union");
        }
        long word = added.getFirst().netmem();
        boolean nowhere = !KernelMap.canonical(KernelMap.pageAddress(new PageWord().page(word)));
        return Asked.of(asked.whole() && nowhere && (word & 1) != 0, asked.whole()
                ? "GRO and TCP read length and offset and pass; who takes the word for a page computes an address of"
                        + " nothing"
                : asked.base().wrong(), asked.base().shown(DriverFact.FragAdded.class));
    }
}
