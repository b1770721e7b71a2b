// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.packet.AddressText;
import fragscope.engine.packet.Traffic;
import fragscope.engine.time.CostModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is run: the traffic, the machine's sizes and speeds, and how its application behaves. Immutable; names of files
 * and of {@code --set} are these in snake case. One list of fields, which is why it is long; impossible values are
 * refused here, with a sentence that names the field, its value and what would be right.
 *
 * @param name              as built-in scenarios are called
 * @param description       one sentence
 * @param lesson            what one should have understood after watching it
 * @param capture           the capture file that is played; "" plays {@code traffic}
 * @param traffic           what a generator sends
 * @param design            the preset that runs when none is asked for
 * @param seed              every random choice is a function of it
 * @param host              the address of the machine being simulated; "" is the one that receives most payload
 * @param linkGbps          speed of the wire, Gbit/s
 * @param mtu               bytes of an IP packet that the link is meant for
 * @param pace              when frames start on the wire
 * @param idleGapMaxUs      longer pauses of a capture are shortened to this, µs
 * @param queues            receive queues
 * @param boundQueue        the queue that device memory is bound to; −1 is the last
 * @param ring              descriptors of each receive ring
 * @param headerBufferBytes bytes of a header buffer: longer headers are not split
 * @param hds               header-data split on
 * @param rssKey            Toeplitz key in hex, 40 bytes or more
 * @param rssFields         what RSS hashes
 * @param indirection       {@code equal} over the queues that are not bound, or queue numbers such as {@code 0,1,1,2}
 * @param steer             the exact-match rules
 * @param topology          where NIC, device and CPU are on PCIe, by name
 * @param costModel         what each step costs: {@code typical}, with numbers said otherwise behind it, or a file
 * @param poolSize          entries of a page pool's ring; 0 is as many as {@code ring}
 * @param ppCache           entries of the alloc cache (PP_ALLOC_CACHE_SIZE, include/net/page_pool/types.h)
 * @param ppRefill          entries taken from the ring at once (PP_ALLOC_CACHE_REFILL)
 * @param ppBulk            pages asked of the page allocator at once
 * @param refillEntries     entries of the ring by which an application gives buffers of its own area back, a power of
 *                          two; 0 is as many as there can be buffers out
 * @param deviceBytes       bytes of the bound device region
 * @param barBytes          bytes of the device's memory that its BAR shows, for p2pdma; 0 is all of it
 * @param p2pPublish        the device's driver publishes its p2pdma memory
 * @param p2pOtherPages     pages that another driver takes from the same genpool
 * @param bufferBytes       bytes of one receive buffer
 * @param irqUsecs          interrupt moderation: most µs that a completion waits
 * @param irqFrames         interrupt moderation: completions that raise it at once
 * @param napiBudget        packets of one poll
 * @param napiService       how NAPI's time for a packet is distributed about the cost model's
 * @param gro               generic receive offload on
 * @param tap               a packet tap is open
 * @param tapHolds          what the tap keeps of an skb until its reader comes
 * @param appPace           how often the application reads
 * @param appReturnsTokens  when it gives buffers back
 * @param recvBytes         length of the buffer that it gives to recvmsg
 * @param appPeeks          it looks with MSG_PEEK before each recvmsg
 * @param appReturnsTwice   it gives each token back a second time, by mistake
 * @param rcvbuf            bytes of a socket's receive buffer; 0 is unlimited
 * @param verifyChecksum    drop frames whose checksums are wrong
 * @param unbind            when the binding's owner goes: after the sockets or before them
 * @param unbindAtUs        when the binding goes while traffic goes on, µs from the start; −1 is never
 * @param layouts           where struct layouts come from: "" is the design's kernel, {@code kernel} the one that the
 *                          program runs on, else a bundled kernel's name or a file of BTF
 * @param teardown          close sockets and destroy pools at the end, so that leaks show
 */
public record Scenario(String name, String description, String lesson, String capture, Traffic traffic, String design,
        long seed, String host, int linkGbps, int mtu, Pace pace, long idleGapMaxUs, int queues, int boundQueue,
        int ring, int headerBufferBytes, boolean hds, String rssKey, RssFields rssFields, String indirection,
        Steer steer, String topology, CostModel costModel, int poolSize, int ppCache, int ppRefill, int ppBulk,
        int refillEntries, long deviceBytes, long barBytes, boolean p2pPublish, int p2pOtherPages, int bufferBytes,
        int irqUsecs,
        int irqFrames, int napiBudget, NapiService napiService, boolean gro, boolean tap,
        TapHolds tapHolds, AppPace appPace, TokenReturn appReturnsTokens, int recvBytes, boolean appPeeks,
        boolean appReturnsTwice,
        long rcvbuf, boolean verifyChecksum, Unbind unbind, long unbindAtUs,
        String layouts, boolean teardown) {

    /** Entries of an RSS indirection table, as {@code ethtool -x} shows for most NICs. */
    public static final int INDIRECTION_ENTRIES = 128;
    private static final String VERIFICATION_KEY = "6d5a56da255b0ec24167253d43a38fb0d0ca2bcb"
            + "ae7b30b477cb2da38030f20c6a42b73bbeac01fa";
    private static final String TRAFFIC = "traffic.";

    public Scenario {
        range("link_gbps", linkGbps, 1, 1600);
        range("mtu", mtu, 68, 65_535);
        range("idle_gap_max_us", idleGapMaxUs, 0, 1_000_000_000_000L);
        range("queues", queues, 1, 128);
        range("ring", ring, 1, 32_768);
        range("header_buffer_bytes", headerBufferBytes, 64, 4096);
        range("pool_size", poolSize, 0, 32_768); // page_pool_init refuses more with -E2BIG
        range("pp_cache", ppCache, 1, 1024);
        range("pp_refill", ppRefill, 1, ppCache);
        range("pp_bulk", ppBulk, 1, ppCache);
        if (refillEntries < 0 || refillEntries > 32_768 || Integer.bitCount(refillEntries) > 1) {
            throw wrong("refill_entries", refillEntries, "0, or a power of two up to 32768"); // IO_RQ_MAX_ENTRIES
        }
        range("irq_usecs", irqUsecs, 0, 1_000_000);
        range("irq_frames", irqFrames, 1, 65_536);
        range("napi_budget", napiBudget, 1, 32_768);
        range("rcvbuf", rcvbuf, 0, Integer.MAX_VALUE);
        if (boundQueue != -1) {
            queueExists("bound_queue", boundQueue, queues);
        }
        if (Integer.bitCount(bufferBytes) != 1 || bufferBytes < 2048 || bufferBytes > 65_536) {
            throw wrong("buffer_bytes", bufferBytes, "a power of two from 2048 to 65536");
        }
        if (deviceBytes < bufferBytes || deviceBytes > 1L << 40) {
            throw wrong("device_bytes", deviceBytes,
                    "at least one buffer of " + bufferBytes + " bytes (buffer_bytes) and at most 1 TiB");
        }
        range("recv_bytes", recvBytes, 1, 1 << 30);
        range("unbind_at_us", unbindAtUs, -1, 1_000_000_000_000L);
        range("bar_bytes", barBytes, 0, 1L << 40);
        range("p2p_other_pages", p2pOtherPages, 0, 1 << 20);
        if (barBytes > 0 && barBytes < bufferBytes) {
            throw wrong("bar_bytes", barBytes, "0, or at least one buffer of " + bufferBytes + " bytes");
        }
        if (!rssKey.matches("([0-9a-fA-F]{2}){40,256}")) {
            throw wrong("rss_key", "\"" + rssKey + "\"", "hex digits of 40 bytes or more");
        }
        if (!host.isEmpty()) {
            AddressText.parse(host);
        }
        if (!indirection.equals("equal")) {
            table(indirection, queues);
        }
        if (!capture.isEmpty() && traffic.segments() > 0) {
            throw wrong("capture", "\"" + capture + "\" beside a traffic generator", "one of the two");
        }
    }

    /** Every field at its default, without any traffic. */
    public static Scenario defaults() {
        return new Scenario("", "", "", "", Traffic.none(), "netmem", 1, "", 100, 9000, Pace.CAPTURE, 1_000_000, 4, -1,
                512,
                256, true, VERIFICATION_KEY, RssFields.ADDRESSES_AND_PORTS, "equal", Steer.TCP_TO_HOST, "one-switch",
                CostModel.typical(), 0, 128, 64, 64, 0, 16L << 20, 0, true, 0, 4096, 8, 32, 64, NapiService.FIXED, true,
                false, new TapHolds(TapHolds.NOTHING),
                new AppPace(AppPace.KEEP_UP),
                new TokenReturn(TokenReturn.AT_ONCE), 256 * 1024, false, false, 0, false, Unbind.AFTER_CLOSE, -1,
                "", true);
    }

    /**
     * The same with one field replaced.
     *
     * @param key   a field in snake case; {@code traffic.flows} is one of the generator's
     * @param value a number, a boolean, a text as files write it, or the field's own type
     * @throws IllegalArgumentException one sentence: the field, its value, and what would be right
     */
    public Scenario with(String key, Object value) {
        return with(Map.of(key, value));
    }

    /**
     * The same with several fields replaced at once, so that their order does not matter where they depend on each
     * other.
     *
     * @param values by field, as in {@link #with(String, Object)}
     * @throws IllegalArgumentException as there
     */
    public Scenario with(Map<String, ?> values) {
        Map<String, Object> own = new LinkedHashMap<>();
        Map<String, Object> generator = new LinkedHashMap<>();
        for (Map.Entry<String, ?> e : values.entrySet()) {
            boolean nested = e.getKey().startsWith(TRAFFIC);
            (nested ? generator : own).put(nested ? e.getKey().substring(TRAFFIC.length()) : e.getKey(), e.getValue());
        }
        if (!generator.isEmpty()) {
            own.put("traffic", Fields.with(traffic, generator));
        }
        return Fields.with(this, own);
    }

    /** The queue that device memory is bound to. */
    public int boundQueueNumber() {
        return boundQueue == -1 ? queues - 1 : boundQueue;
    }

    /** Entries of a page pool's ring. */
    public int poolEntries() {
        return poolSize == 0 ? ring : poolSize;
    }

    /**
     * The RSS indirection table: a queue for each of {@link #INDIRECTION_ENTRIES} hash values.
     *
     * @param bound true when the design binds a queue, which {@code equal} then leaves out
     */
    public int[] indirectionTable(boolean bound) {
        List<Integer> over = indirection.equals("equal") ? new ArrayList<>() : table(indirection, queues);
        boolean equal = over.isEmpty();
        for (int q = 0; equal && q < queues; q++) {
            if (!bound || queues == 1 || q != boundQueueNumber()) {
                over.add(q);
            }
        }
        int[] entries = new int[INDIRECTION_ENTRIES];
        Arrays.setAll(entries, i -> over.get(i % over.size()));
        return entries;
    }

    private static List<Integer> table(String text, int queues) {
        if (!text.matches("[0-9]{1,4}(,[0-9]{1,4}){0,127}")) {
            throw wrong("indirection", "\"" + text + "\"", "equal, or up to 128 queue numbers such as 0,1,1,2");
        }
        List<Integer> entries = new ArrayList<>();
        for (String q : text.split(",", -1)) {
            queueExists("indirection", Integer.parseInt(q), queues);
            entries.add(Integer.valueOf(q));
        }
        return entries;
    }

    private static void queueExists(String field, int queue, int queues) {
        if (queue < 0 || queue >= queues) {
            throw wrong(field, "queue " + queue, "a queue from 0 to " + (queues - 1) + " (queues is " + queues + ")");
        }
    }

    private static void range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw wrong(field, value, least + " to " + most);
        }
    }

    private static IllegalArgumentException wrong(String field, Object value, String right) {
        return new IllegalArgumentException(field + " is " + value + "; right would be " + right);
    }
}
