// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.check.Probe.Observed;
import fragscope.engine.check.Probe.Output;
import fragscope.engine.check.Probe.Returns;
import fragscope.engine.helper.GroCb;
import fragscope.engine.helper.Headers;
import fragscope.engine.helper.Helper;
import fragscope.engine.helper.Helpers;
import fragscope.engine.helper.Memory;
import fragscope.engine.helper.Naming;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.SkbPlan;
import fragscope.engine.helper.Structs;
import fragscope.engine.helper.Subject;
import fragscope.engine.helper.Truth;
import fragscope.engine.helper.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How each row is called: with the arguments that its usual caller gives. */
final class Probes {

    private final List<Probe> all = new ArrayList<>();

    private Probes() {
        frag("skb_frag_size", Returns.VALUE);
        frag("skb_frag_off", Returns.VALUE);
        frag("skb_frag_page", Returns.PAGE);
        frag("skb_frag_address", Returns.ADDRESS);
        frag("skb_frag_address_safe", Returns.ADDRESS);
        frag("skb_frag_dma_map", Returns.BUS_ADDRESS);
        frag("__skb_frag_ref", Returns.NOTHING);
        add("skb_frag_unref", Returns.NOTHING, (s, m) -> new long[]{s.skb(), dropped(s, m)}, Output.NONE, Observed.NONE,
                Probes::hasFrags);
        add("napi_pp_put_page", Returns.YES, (s, m) -> new long[]{word(s, m, dropped(s, m))}, Output.NONE,
                Observed.NONE,
                s -> hasFrags(s) && s.plan().ppRecycle());
        add("skb_pp_frag_ref", Returns.ERRNO, (s, m) -> new long[]{s.skb()}, Output.NONE, Observed.NONE, s -> true);
        copies();
        heads();
        merges();
        receives();
        others();
    }

    /** All rows, in the table's order. */
    static List<Probe> all() {
        List<Probe> made = new Probes().all;
        List<Probe> ordered = new ArrayList<>();
        for (Helper row : Helpers.rows()) {
            made.stream().filter(p -> p.helper().name().equals(row.name())).forEach(ordered::add);
        }
        return ordered;
    }

    private void add(String name, Returns returns, Probe.Setup setup, Output output, Observed skbs,
            Predicate<Scene> skb) {
        add(name, returns, setup, output, skbs, s -> true, skb);
    }

    private void add(String name, Returns returns, Probe.Setup setup, Output output, Observed skbs,
            Predicate<Subject> applies, Predicate<Scene> skb) {
        Helper helper = Helpers.named(name);
        if (helper == null) {
            throw new IllegalStateException("no helper " + name);
        }
        // an execution without arguments is one that its caller would not have asked for
        all.add(new Probe(helper, returns, (s, m) -> skb.test(s) ? setup.arguments(s, m) : new long[0], output, skbs,
                applies));
    }

    private void frag(String name, Returns returns) {
        add(name, returns, (s, m) -> new long[]{fragAddress(s, m), 0}, Output.NONE, Observed.NONE, Probes::hasFrags);
    }

    private static boolean hasFrags(Scene scene) {
        return !scene.plan().frags().isEmpty();
    }

    private static boolean hasHeaders(Scene scene) {
        return scene.plan().headers();
    }

    private static long info(Scene s, Memory m, long skb) {
        return Truth.read(m, skb, s.structs().skbHead) + Truth.read(m, skb, s.structs().skbEnd);
    }

    private static long fragAddress(Scene s, Memory m) {
        return info(s, m, s.skb()) + s.structs().frags;
    }

    private static long firstWord(Scene s, Memory m) {
        return word(s, m, 0);
    }

    private static long word(Scene s, Memory m, long frag) {
        return m.read(fragAddress(s, m) + frag * Structs.FRAG_BYTES + s.side().frag().members().get(0).bitOffset() / 8,
                8);
    }

    /** The last frag is no longer the skb's, as when it is trimmed: its index. */
    private static long dropped(Scene s, Memory m) {
        Structs f = s.structs();
        int last = s.plan().frags().size() - 1;
        int bytes = s.plan().frags().get(last).len();
        m.write(info(s, m, s.skb()) + f.nrFrags.offset(), 1, last);
        m.write(s.skb() + f.skbLen.offset(), 4, len(s, m) - bytes);
        m.write(s.skb() + f.skbDataLen.offset(), 4, dataLen(s, m) - bytes);
        return last;
    }

    private static long len(Scene s, Memory m) {
        return Truth.read(m, s.skb(), s.structs().skbLen);
    }

    private static long dataLen(Scene s, Memory m) {
        return Truth.read(m, s.skb(), s.structs().skbDataLen);
    }

    private static long headlen(Scene s, Memory m) {
        return len(s, m) - dataLen(s, m);
    }

    /** An iov_iter over the user's buffer. */
    private static long iter(Memory m, long bytes) {
        m.write(Scene.ITER, 8, Scene.USER);
        m.write(Scene.ITER + 8, 8, bytes);
        return Scene.ITER;
    }

    /** The headers are consumed, as when TCP queues the skb. */
    private static void pulled(Scene s, Memory m) {
        Structs f = s.structs();
        if (s.plan().headers()) {
            m.write(s.skb() + f.skbData.offset(), 8, Truth.read(m, s.skb(), f.skbData) + SkbPlan.HEADER_BYTES);
            m.write(s.skb() + f.skbLen.offset(), 4, len(s, m) - SkbPlan.HEADER_BYTES);
        }
    }

    private void copies() {
        add("skb_copy_bits", Returns.ERRNO, (s, m) -> new long[]{s.skb(), 0, Scene.KERNEL_BUFFER, len(s, m)},
                Output.BUFFER,
                Observed.NONE, s -> true);
        add("skb_store_bits", Returns.ERRNO, (s, m) -> {
            for (int i = 0; i < 64; i++) {
                m.write(Scene.KERNEL_BUFFER + i, 1, 0xa0 + i);
            }
            return new long[]{s.skb(), len(s, m) - 64, Scene.KERNEL_BUFFER, 64};
        }, Output.NONE, Observed.SKB, s -> true);
        add("__skb_checksum", Returns.VALUE, (s, m) -> new long[]{s.skb(), 0, len(s, m), 0}, Output.NONE, Observed.NONE,
                s -> true);
        add("skb_checksum_help", Returns.ERRNO, (s, m) -> new long[]{s.skb()}, Output.NONE, Observed.SKB,
                Probes::hasHeaders);
    }

    private void heads() {
        add("__pskb_pull_tail", Returns.POINTER, (s, m) -> new long[]{s.skb(), Math.min(dataLen(s, m), 128)},
                Output.NONE, Observed.SKB, Probes::hasFrags);
        add("skb_linearize", Returns.ERRNO, (s, m) -> new long[]{s.skb()}, Output.NONE, Observed.SKB, s -> true);
        add("skb_copy", Returns.SKB, (s, m) -> new long[]{s.skb()}, Output.NONE, Observed.RESULT, s -> true);
        add("skb_clone", Returns.SKB, (s, m) -> new long[]{s.skb()}, Output.NONE, Observed.SKB_AND_RESULT, s -> true);
        add("__pskb_copy_fclone", Returns.SKB, (s, m) -> new long[]{s.skb(), 64}, Output.NONE,
                Observed.SKB_AND_RESULT, s -> true);
        add("pskb_expand_head", Returns.ERRNO, (s, m) -> new long[]{s.skb(), 64, 0}, Output.NONE, Observed.SKB,
                s -> true);
        add("___pskb_trim", Returns.ERRNO, (s, m) -> new long[]{s.skb(), len(s, m) - dataLen(s, m) * 2 / 3},
                Output.NONE, Observed.SKB, s -> true);
        add("pskb_trim_rcsum_slow", Returns.ERRNO, (s, m) -> new long[]{s.skb(), len(s, m) - dataLen(s, m) / 3},
                Output.NONE, Observed.SKB, s -> true);
        add("skb_split", Returns.NOTHING, (s, m) -> new long[]{s.skb(), s.empty(), headlen(s, m) + dataLen(s, m) / 2},
                Output.NONE, Observed.SKB_AND_EMPTY, s -> s.plan().chained().isEmpty());
        add("skb_segment", Returns.SKB, (s, m) -> new long[]{s.skb(), SkbPlan.HEADER_BYTES}, Output.NONE,
                Observed.RESULT, s -> s.plan().headers() && s.plan().frags().size() < 10);
    }

    private void merges() {
        add("skb_try_coalesce", Returns.YES, (s, m) -> {
            pulled(s, m);
            return new long[]{s.peer(), s.skb()};
        }, Output.NONE, Observed.BOTH, s -> true);
        add("skb_shift", Returns.COUNT, (s, m) -> {
            pulled(s, m);
            return new long[]{s.peer(), s.skb(), len(s, m) / 2};
        }, Output.NONE, Observed.BOTH, s -> hasFrags(s) && s.plan().chained().isEmpty()
                && !s.plan().frags().get(0).host()); // tcp_skb_can_collapse: equal readability
        add("skb_gro_receive", Returns.TAKEN, (s, m) -> {
            GroCb.prepare(m, s.structs(), s.peer(), 0, s.peer());
            GroCb.prepare(m, s.structs(), s.skb(), SkbPlan.HEADER_BYTES, 0);
            return new long[]{s.peer(), s.skb()};
        }, Output.NONE, Observed.BOTH, Probes::hasFrags);
        add("skb_gro_reset_offset", Returns.ADDRESS, (s, m) -> new long[]{s.skb()}, Output.NONE, Observed.NONE,
                s -> hasFrags(s) && !s.plan().headers());
        add("skb_gro_header", Returns.POINTER, (s, m) -> new long[]{s.skb(), SkbPlan.HEADER_BYTES}, Output.NONE,
                Observed.SKB, Probes::hasFrags);
        add("tcp4_gro_receive", Returns.TAKEN,
                (s, m) -> new long[]{s.skb(), Headers.TCP, Headers.pseudo((int) len(s, m) - Headers.TCP)}, Output.NONE,
                Observed.SKB, Probes::hasHeaders);
    }

    private void receives() {
        Probe.Setup receive = (s, m) -> {
            pulled(s, m);
            return new long[]{s.skb(), 0, iter(m, len(s, m)), len(s, m)};
        };
        add("__skb_datagram_iter", Returns.ERRNO, receive, Output.USER, Observed.NONE, s -> true);
        add("tcp_recvmsg_locked", Returns.COUNT, receive, Output.USER, Observed.NONE, s -> true);
        add("tcp_recvmsg_dmabuf", Returns.COUNT, (s, m) -> {
            pulled(s, m);
            return new long[]{s.skb(), 0, iter(m, len(s, m)), Scene.ASIDE, len(s, m)};
        }, Output.CMSGS, Observed.NONE,
                s -> s.side().naming() == Naming.NET_IOV || s.side().naming() == Naming.HOST_PAGE,
                s -> s.plan().chained().isEmpty());
        add("tcp_zerocopy_receive", Returns.COUNT, (s, m) -> {
            pulled(s, m);
            return new long[]{s.skb(), headlen(s, m), Scene.ASIDE, 16};
        }, Output.PAGE_TABLE, Observed.NONE,
                s -> s.plan().frags().stream().allMatch(p -> p.len() == 4096 && p.offset() == 0)
                        && hasFrags(s));
        add("tcp_collapse", Returns.SKB, (s, m) -> {
            pulled(s, m);
            return new long[]{s.skb()};
        }, Output.NONE, Observed.RESULT, s -> true);
    }

    private void others() {
        add("__skb_splice_bits", Returns.COUNT, (s, m) -> new long[]{s.skb(), Scene.ASIDE}, Output.PIPE, Observed.NONE,
                Probes::hasFrags);
        add("skb_seq_read", Returns.COUNT, (s, m) -> new long[]{s.skb(), Scene.KERNEL_BUFFER}, Output.BUFFER,
                Observed.NONE,
                s -> true);
        add("skb_to_sgvec", Returns.COUNT, (s, m) -> new long[]{s.skb(), Scene.ASIDE}, Output.SCATTERLIST,
                Observed.NONE,
                s -> true);
        for (String tap : List.of("packet_rcv", "tpacket_rcv")) {
            add(tap, Returns.COUNT, (s, m) -> new long[]{s.skb(), Scene.KERNEL_BUFFER}, Output.BUFFER, Observed.NONE,
                    s -> true);
        }
        add("validate_xmit_unreadable_skb", Returns.SKB, (s, m) -> new long[]{s.skb(), 0}, Output.NONE, Observed.RESULT,
                s -> true);
        add("kcm_write_msgs", Returns.COUNT, (s, m) -> new long[]{s.skb(), Scene.KERNEL_BUFFER}, Output.BUFFER,
                Observed.NONE,
                Probes::hasFrags);
        add("page_pool_set_pp_info", Returns.NOTHING, (s, m) -> new long[]{Scene.POOL, firstWord(s, m)}, Output.NONE,
                Observed.SKB, Probes::hasFrags);
        add("__page_pool_page_can_be_recycled", Returns.YES, (s, m) -> new long[]{firstWord(s, m)}, Output.NONE,
                Observed.NONE, Probes::hasFrags);
        add("page_pool_dma_map", Returns.YES, (s, m) -> new long[]{Scene.POOL, firstWord(s, m)}, Output.NONE,
                Observed.NONE, s -> s.side().naming().isPage() || s.version() == Version.FOR_PAGES, Probes::hasFrags);
        add("p2pdma_page_free", Returns.NOTHING, (s, m) -> new long[]{firstWord(s, m)}, Output.NONE, Observed.NONE,
                s -> s.side().naming() == Naming.BAR_PAGE, s -> hasFrags(s) && !s.plan().frags().get(0).host());
    }
}
