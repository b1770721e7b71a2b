// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.driver;

import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Facts;
import fragscope.engine.memory.Contents;
import fragscope.engine.nic.Completions;
import fragscope.engine.nic.Counters;
import fragscope.engine.nic.DescriptorRing;
import fragscope.engine.nic.NicTables;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.PagePools;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.RxPoll;

/**
 * The driver's receive path: completion to skb, and refill.
 *
 * <p>Modelled after bnxt and mlx5 in 6.18: a header page and data buffers a packet; the header page becomes the skb's
 * head (napi_build_skb), data buffers its frags (skb_add_rx_frag_netmem). A packet that was not split has its headers
 * copied to a page from the header pool, as mlx5e_skb_from_cqe_mpwrq_nonlinear does. Two pools a queue: see
 * bnxt_alloc_rx_page_pool.
 *
 * <p>Simplification: a header buffer is a whole page; refill comes at the end of a poll.
 */
public final class RxDriver implements RxPoll {

    /** Headers are copied up to this many bytes where the end of the headers is not known. */
    private static final int COPY_MAX = 256;

    private final RxQueues queues;
    private final Completions completions;
    private final DescriptorRing headerRing;
    private final DescriptorRing dataRing;
    private final Counters counters;
    private final RxPools rxPools;
    private final PagePools pools;
    private final Buffers buffers;
    private final BufferNaming naming;
    private final SkbOps ops;
    private final Skbs skbs;
    private final Packets packets;
    private final int bufferBytes;
    private final boolean split;
    private final boolean fragments;
    private final HeaderReads reads;
    private final Facts facts;

    /**
     * The driver over these parts.
     *
     * @param bufferBytes bytes of a posted buffer
     * @param split header-data split is on, so there is a header ring
     * @param fragments a posted buffer is a part of one that serves several packets
     * @param reads how headers are read that lie with the payload
     */
    public RxDriver(NicTables nic, RxPools rxPools, PagePools pools, Buffers buffers, BufferNaming naming, SkbOps ops,
            Skbs skbs, Packets packets, int bufferBytes, boolean split, boolean fragments, HeaderReads reads,
            Facts facts) {
        this.queues = nic.queues();
        this.completions = nic.completions();
        this.headerRing = nic.headerRing();
        this.dataRing = nic.dataRing();
        this.counters = nic.counters();
        this.rxPools = rxPools;
        this.pools = pools;
        this.buffers = buffers;
        this.naming = naming;
        this.ops = ops;
        this.skbs = skbs;
        this.packets = packets;
        this.bufferBytes = bufferBytes;
        this.split = split;
        this.fragments = fragments;
        this.reads = reads;
        this.facts = facts;
    }

    @Override
    public int receive(int rxq) {
        int completion = completions.row(rxq, queues.entry(queues.cqHead.get(rxq)));
        long entry = completions.packet.cell(completion); // packet, len and data_buffers lie in one cell
        int packet = completions.packet.refOf(entry);
        facts.about(packet, completions.cause.get(completion));
        int headerLen = (int) completions.headerLen.get(completion);
        int dataBuffers = (int) completions.dataBuffers.of(entry);
        int left = (int) completions.len.of(entry) - headerLen;
        long header = headerLen > 0 ? headerWord(rxq) : 0;
        queues.readCompletion(rxq, headerLen > 0 ? 1 : 0);
        if (dataBuffers > SharedInfos.MAX_FRAGS) {
            return drop(rxq, header, dataBuffers, DropReason.TOO_MANY_FRAGS);
        }
        if (headerLen > 0) {
            int skb = ops.build(header, headerLen, packet, rxq);
            return skb == Skbs.NO_ROW
                    ? drop(rxq, 0, dataBuffers, DropReason.NO_SKB)
                    : addData(skb, rxq, dataBuffers, left, 0);
        }
        return receiveWhole(rxq, packet, dataBuffers, left);
    }

    /** A packet that lies in data buffers from its first byte on: the CPU copies its headers. */
    private int receiveWhole(int rxq, int packet, int dataBuffers, int len) {
        if (!reads.canRead(dataWord(rxq))) {
            return drop(rxq, 0, dataBuffers, DropReason.HEADERS_UNREADABLE);
        }
        long head = pools.alloc(rxPools.header.ref(rxq));
        if (head == 0) {
            return drop(rxq, 0, dataBuffers, DropReason.NO_HEAD);
        }
        int known = packets.headerLen(packet);
        int copied = Math.min(len, known > 0 ? Math.min(known, bufferBytes) : COPY_MAX);
        int skb = ops.build(head, copied, packet, rxq);
        if (skb == Skbs.NO_ROW) {
            pools.put(head, true);
            return drop(rxq, 0, dataBuffers, DropReason.NO_SKB);
        }
        Contents to = buffers.contents(head);
        to.write(to.slot(buffers.row(head), 0), packet, 0, SkbOps.HEADROOM, copied);
        counters.copiedHeader.add(0, copied);
        facts.say(new DriverFact.HeaderCopied(skb, copied));
        return addData(skb, rxq, dataBuffers, len, copied);
    }

    private int addData(int skb, int rxq, int dataBuffers, int len, int copied) {
        int left = len - copied;
        int offset = copied;
        for (int i = 0; i < dataBuffers; i++) {
            int base = partOffset(rxq);
            long word = cleanData(rxq);
            int size = Math.min(bufferBytes - offset, left);
            if (i == 0) {
                naming.lookInto(word, base + offset);
            }
            if (size > 0) {
                ops.addFrag(skb, word, base + offset, size);
            } else {
                pools.put(word, true);
            }
            left -= size;
            offset = 0;
        }
        skbs.cause.set(skb, facts.said());
        return skb;
    }

    /** Drops a packet: its buffers go back, the header's only if its word is given. */
    private int drop(int rxq, long header, int dataBuffers, DropReason reason) {
        counters.drop(reason, 1);
        facts.say(new DriverFact.RxDropped(rxq, reason));
        if (header != 0) {
            pools.put(header, true);
        }
        for (int i = 0; i < dataBuffers; i++) {
            pools.put(cleanData(rxq), true);
        }
        return Skbs.NO_ROW;
    }

    /** Where the posted part begins in its buffer: the driver knows it from the address that it posted. */
    private int partOffset(int rxq) {
        if (!fragments) {
            return 0;
        }
        int row = dataRing.row(rxq, queues.slot(queues.dataClean.get(rxq)));
        return (int) (dataRing.dmaAddr.get(row) - buffers.dmaOf(naming.wordOf(dataRing.netmem.get(row))));
    }

    private long dataWord(int rxq) {
        return naming.wordOf(dataRing.netmem.get(dataRing.row(rxq, queues.slot(queues.dataClean.get(rxq)))));
    }

    private long headerWord(int rxq) {
        return naming.wordOf(headerRing.netmem.get(headerRing.row(rxq, queues.slot(queues.headerClean.get(rxq)))));
    }

    private long cleanData(int rxq) {
        long word = dataWord(rxq);
        queues.dataClean.add(rxq, 1);
        return word;
    }

    @Override
    public boolean wantsRefill(int rxq) {
        return queues.dataEmpty(rxq) > 0 || split && queues.headerEmpty(rxq) > 0;
    }

    @Override
    public boolean refill(int rxq) {
        int headers = split ? queues.headerEmpty(rxq) : 0;
        int buffers = queues.dataEmpty(rxq);
        if (headers > buffers || buffers == 0) {
            return refillHeader(rxq);
        }
        // With the data pool dry, headers are still wanted: packets without payload need nothing else.
        return refillData(rxq) || headers > 0 && refillHeader(rxq);
    }

    private boolean refillHeader(int rxq) {
        long netmem = pools.alloc(rxPools.header.ref(rxq));
        if (netmem == 0) {
            return false;
        }
        int slot = queues.slot(queues.headerProd.get(rxq));
        queues.headerProd.add(rxq, 1);
        post(headerRing, rxq, slot, netmem, buffers.dmaOf(netmem) + SkbOps.HEADROOM, true);
        return true;
    }

    private boolean refillData(int rxq) {
        int pool = rxPools.data.ref(rxq);
        long netmem = fragments ? pools.frags().alloc(pool, bufferBytes) : pools.alloc(pool);
        if (netmem == 0) {
            return false;
        }
        int offset = fragments ? pools.frags().lastOffset(pool, bufferBytes) : 0;
        int slot = queues.slot(queues.dataProd.get(rxq));
        queues.dataProd.add(rxq, 1);
        post(dataRing, rxq, slot, netmem, buffers.dmaOf(netmem) + offset, false);
        return true;
    }

    private void post(DescriptorRing ring, int rxq, int slot, long netmem, long dmaAddr, boolean header) {
        int row = ring.row(rxq, slot);
        ring.netmem.set(row, naming.nameOf(netmem));
        ring.dmaAddr.set(row, dmaAddr);
        facts.say(new DriverFact.DescriptorPosted(rxq, header, slot, netmem, dmaAddr));
    }

    /** ndo_queue_stop: gives all posted buffers back and returns how many. */
    public int stop(int rxq) {
        int given = 0;
        while (split && queues.headerEmpty(rxq) < queues.ring) {
            queues.headerHead.add(rxq, 1);
            long word = headerWord(rxq);
            queues.headerClean.add(rxq, 1);
            pools.put(word, false);
            given++;
        }
        while (queues.dataEmpty(rxq) < queues.ring) {
            queues.dataHead.add(rxq, 1);
            pools.put(cleanData(rxq), false);
            given++;
        }
        return given;
    }
}
