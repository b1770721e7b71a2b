// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.NotSplitReason;
import fragscope.engine.fact.Part;
import fragscope.engine.packet.Checksums;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;

/**
 * What the NIC does with a frame: filter, parse, choose a queue, split, take descriptors, start DMA.
 *
 * <p>Limits of header-data split, as real NICs have them: only TCP, no fragments, and only headers that fit a header
 * buffer. A packet that stays whole goes into the header buffer where it fits, else into data buffers (Linux 6.18,
 * Documentation/networking/ethtool-netlink.rst, tcp-data-split; domain of the driver).
 */
public final class RxEngine {

    private final NicInput input;
    private final SteerRule rule;
    private final RxQueues queues;
    private final Completions completions;
    private final DescriptorRing headerRing;
    private final DescriptorRing dataRing;
    private final DmaEngine dma;
    private final Counters counters;
    private final Packets packets;
    private final NicConfig config;
    private final QueueChoice choice;
    private final Costs costs;
    private final Actors actors;
    private final Facts facts;

    /** The engine over its tables. */
    public RxEngine(NicTables tables, DmaEngine dma, Packets packets, NicConfig config, QueueChoice choice, Costs costs,
            Actors actors, Facts facts) {
        this.input = tables.input();
        this.rule = tables.steer();
        this.queues = tables.queues();
        this.completions = tables.completions();
        this.headerRing = tables.headerRing();
        this.dataRing = tables.dataRing();
        this.counters = tables.counters();
        this.dma = dma;
        this.packets = packets;
        this.config = config;
        this.choice = choice;
        this.costs = costs;
        this.actors = actors;
        this.facts = facts;
    }

    /** Takes the oldest waiting frame. */
    public void step() {
        int head = NicInput.row(input.head.get(0));
        int packet = input.packet.ref(head);
        facts.about(packet, input.cause.get(head));
        input.head.add(0, 1);
        if (input.waiting() != 0) {
            actors.schedule(Cast.NIC, actors.nowPs() + costs.nicPacketPs());
        }
        if (packets.dst(packet) < 0 || packets.headerLen(packet) < 0 && !packets.isFragment(packet)) {
            takeUnparsed(packet);
        } else if (packets.dst(packet) != config.host()) {
            counters.ignore(IgnoreReason.NOT_FOR_HOST, 1);
            facts.say(new NicFact.FrameFiltered());
        } else {
            facts.say(new NicFact.HeadersParsed(packets.ipVersion(packet), packets.proto(packet),
                    Math.max(0, packets.headerLen(packet)), Math.max(0, packets.payloadLen(packet))));
            if (checksum(packet)) {
                steer(packet);
            }
        }
    }

    private void takeUnparsed(int packet) {
        if (packets.dst(packet) >= 0 && packets.dst(packet) != config.host()) {
            counters.ignore(IgnoreReason.NOT_FOR_HOST, 1);
            facts.say(new NicFact.FrameFiltered());
            return;
        }
        facts.say(new NicFact.HeadersNotParsed());
        int rxq = choice.queueOf(0);
        facts.say(new NicFact.QueueHashed(rxq, 0, false));
        place(packet, rxq, 0, NotSplitReason.NOT_IP);
    }

    /** Says so when the checksum is wrong; returns whether the packet goes on. */
    private boolean checksum(int packet) {
        if (packets.isFragment(packet) || Checksums.l4(packets, packet) != Checksums.Verdict.BAD) {
            return true;
        }
        if (config.verifyChecksum()) {
            counters.drop(DropReason.BAD_CHECKSUM, 1);
            facts.say(new NicFact.FrameDropped(-1, DropReason.BAD_CHECKSUM));
            return false;
        }
        facts.say(new NicFact.ChecksumAssumed());
        return true;
    }

    private void steer(int packet) {
        boolean fragment = packets.isFragment(packet);
        int steered = !fragment && packets.isTcp(packet) ? rule.rxq() : SteerRule.NONE;
        if (steered != SteerRule.NONE) {
            facts.say(new NicFact.QueueSteered(steered));
            place(packet, steered, 0, splitVerdict(packet));
        } else {
            long hash = choice.hash(packet);
            int rxq = choice.queueOf(hash);
            facts.say(new NicFact.QueueHashed(rxq, hash, choice.hashesPorts(packet)));
            place(packet, rxq, hash, splitVerdict(packet));
        }
    }

    private NotSplitReason splitVerdict(int packet) {
        if (!config.split()) {
            return NotSplitReason.NO_SPLIT;
        }
        if (packets.isFragment(packet)) {
            return NotSplitReason.IP_FRAGMENT;
        }
        if (packets.proto(packet) != IpProto.TCP) {
            return NotSplitReason.NOT_TCP;
        }
        if (config.misses().missed(packet) && packets.len(packet) <= config.headerBufferBytes()) {
            return NotSplitReason.SPLIT_MISSED;
        }
        return packets.headerLen(packet) > config.headerBufferBytes()
                ? NotSplitReason.LONG_HEADER
                : NotSplitReason.NONE;
    }

    private void place(int packet, int rxq, long hash, NotSplitReason why) {
        int len = packets.len(packet);
        int headerLen;
        if (why == NotSplitReason.NONE) {
            headerLen = Math.min(packets.headerLen(packet), len);
            facts.say(new NicFact.PacketSplit(headerLen, len - headerLen));
        } else {
            facts.say(new NicFact.PacketNotSplit(why));
            headerLen = config.split() && len <= config.headerBufferBytes() ? len : 0;
        }
        int headers = headerLen > 0 ? 1 : 0;
        int buffers = (len - headerLen + config.bufferBytes() - 1) / config.bufferBytes();
        DropReason full = lacking(rxq, headers, buffers);
        if (full != DropReason.NONE) {
            counters.drop(full, 1);
            facts.say(new NicFact.FrameDropped(rxq, full));
            return;
        }
        int completion = completions.row(rxq, queues.entry(queues.cqTail.get(rxq)));
        queues.cqTail.add(rxq, 1);
        completions.reserve(completion, packet, len, buffers, headerLen, why == NotSplitReason.NONE, hash);
        if (headers > 0) {
            takeHeader(rxq, completion, headerLen, why);
        }
        takeData(packet, rxq, completion, headerLen, buffers, why);
        queues.takeDescriptors(rxq, headers, buffers);
        completions.cause.set(completion, facts.said());
        facts.say(new NicFact.DescriptorsTaken(rxq, completion, headers, buffers, queues.dataPosted(rxq)));
    }

    private DropReason lacking(int rxq, int headers, int buffers) {
        if (queues.stopped.is(rxq)) {
            return DropReason.QUEUE_STOPPED;
        }
        if (buffers > 255) {
            return DropReason.TOO_MANY_FRAGS;
        }
        if (queues.cqUsed(rxq) == queues.cqRing) {
            return DropReason.COMPLETION_RING_FULL;
        }
        if (headers > queues.headerPosted(rxq)) {
            return DropReason.HEADER_RING_FULL;
        }
        return buffers > queues.dataPosted(rxq) ? DropReason.RING_FULL : DropReason.NONE;
    }

    private void takeHeader(int rxq, int completion, int headerLen, NotSplitReason why) {
        int slot = queues.slot(queues.headerHead.get(rxq));
        Part part = why == NotSplitReason.NONE ? Part.HEADER : Part.WHOLE;
        dma.enqueue(completion, part, 0, headerRing.dmaAddr.get(headerRing.row(rxq, slot)), headerLen);
    }

    private void takeData(int packet, int rxq, int completion, int from, int buffers, NotSplitReason why) {
        if (buffers == 0) {
            return;
        }
        int len = packets.len(packet);
        int slot = queues.slot(queues.dataHead.get(rxq));
        int at = from;
        Part part = why == NotSplitReason.NONE ? Part.PAYLOAD : Part.WHOLE;
        for (int i = 0; i < buffers; i++) {
            int size = Math.min(config.bufferBytes(), len - at);
            dma.enqueue(completion, part, at, dataRing.dmaAddr.get(dataRing.row(rxq, slot)), size);
            at += size;
            slot = slot + 1 == queues.ring ? 0 : slot + 1;
        }
    }
}
