// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All kinds of facts, by their records. The order is that of the log's codes: append only at the end of a group. */
public enum Kind {
    // @formatter:off
    RUN_STARTED(SetupFact.RunStarted.class),
    QUEUE_CONFIGURED(SetupFact.QueueConfigured.class),
    REGION_BOUND(SetupFact.RegionBound.class),
    POOL_CREATED(SetupFact.PoolCreated.class),
    STEERING_SET(SetupFact.SteeringSet.class),
    POOLS_ATTACHED(SetupFact.PoolsAttached.class),
    QUEUE_FILLED(SetupFact.QueueFilled.class),
    RECEIVING_STARTED(SetupFact.ReceivingStarted.class),
    TEARDOWN_STARTED(SetupFact.TeardownStarted.class),
    SOCKET_CLOSED(SetupFact.SocketClosed.class),
    QUEUE_STOPPED(SetupFact.QueueStopped.class),
    POOL_DESTROYED(SetupFact.PoolDestroyed.class),
    RUN_ENDED(SetupFact.RunEnded.class),
    SOURCE_ATTACHED(SetupFact.SourceAttached.class),
    PAGES_MADE(SetupFact.PagesMade.class),
    P2P_RESOURCE_ADDED(SetupFact.P2pResourceAdded.class),
    P2P_PUBLISHED(SetupFact.P2pPublished.class),
    P2P_DISTANCE_ASKED(SetupFact.P2pDistanceAsked.class),
    AREA_REGISTERED(SetupFact.AreaRegistered.class),
    AREA_SCRUBBED(SetupFact.AreaScrubbed.class),
    BIND_REFUSED(SetupFact.BindRefused.class),
    REGION_UNBOUND(SetupFact.RegionUnbound.class),
    QUEUE_RESTART_BEGUN(SetupFact.QueueRestartBegun.class),
    QUEUE_DRAINING(SetupFact.QueueDraining.class),
    QUEUE_RESTARTED(SetupFact.QueueRestarted.class),
    BINDING_FREED(SetupFact.BindingFreed.class),
    P2P_CONTENDED(SetupFact.P2pContended.class),
    TAP_CLOSED(SetupFact.TapClosed.class),
    AREA_FREED(SetupFact.AreaFreed.class),

    FRAME_ARRIVED(WireFact.FrameArrived.class),
    IDLE_SHORTENED(WireFact.IdleShortened.class),
    FRAME_OVER_MTU(WireFact.FrameOverMtu.class),

    FRAME_FILTERED(NicFact.FrameFiltered.class),
    HEADERS_PARSED(NicFact.HeadersParsed.class),
    HEADERS_NOT_PARSED(NicFact.HeadersNotParsed.class),
    CHECKSUM_ASSUMED(NicFact.ChecksumAssumed.class),
    QUEUE_STEERED(NicFact.QueueSteered.class),
    QUEUE_HASHED(NicFact.QueueHashed.class),
    PACKET_SPLIT(NicFact.PacketSplit.class),
    PACKET_NOT_SPLIT(NicFact.PacketNotSplit.class),
    DESCRIPTORS_TAKEN(NicFact.DescriptorsTaken.class),
    FRAME_DROPPED(NicFact.FrameDropped.class),

    DMA_WRITTEN(DmaFact.DmaWritten.class),
    COMPLETION_WRITTEN(DmaFact.CompletionWritten.class),
    DMA_LOST(DmaFact.DmaLost.class),

    IRQ_ARMED(IrqFact.IrqArmed.class),
    IRQ_RAISED(IrqFact.IrqRaised.class),

    POLL_STARTED(NapiFact.PollStarted.class),
    POLL_ENDED(NapiFact.PollEnded.class),
    SKB_HANDED_ON(NapiFact.SkbHandedOn.class),
    BATCH_PASSED(NapiFact.BatchPassed.class),
    REFILL_GIVEN_UP(NapiFact.RefillGivenUp.class),

    SKB_BUILT(DriverFact.SkbBuilt.class),
    HEADER_COPIED(DriverFact.HeaderCopied.class),
    FRAG_ADDED(DriverFact.FragAdded.class),
    DESCRIPTOR_POSTED(DriverFact.DescriptorPosted.class),
    RX_DROPPED(DriverFact.RxDropped.class),
    BUFFER_PEEKED(DriverFact.BufferPeeked.class),

    BUFFER_ALLOCATED(PoolFact.BufferAllocated.class),
    POOL_FILLED(PoolFact.PoolFilled.class),
    POOL_REFILLED(PoolFact.PoolRefilled.class),
    ALLOCATION_FAILED(PoolFact.AllocationFailed.class),
    REFERENCE_DROPPED(PoolFact.ReferenceDropped.class),
    BUFFER_RECYCLED(PoolFact.BufferRecycled.class),
    BUFFER_RELEASED(PoolFact.BufferReleased.class),
    PAGE_TAKEN(PoolFact.PageTaken.class),
    FRAGMENT_TAKEN(PoolFact.FragmentTaken.class),
    PAGE_REFERENCE_DROPPED(PoolFact.PageReferenceDropped.class),
    ZONE_PAGE_FREED(PoolFact.ZonePageFreed.class),
    PUT_IGNORED(PoolFact.PutIgnored.class),
    REFILL_RING_READ(PoolFact.RefillRingRead.class),

    GRO_HELD(GroFact.GroHeld.class),
    GRO_MERGED(GroFact.GroMerged.class),
    GRO_REFUSED(GroFact.GroRefused.class),
    GRO_PASSED(GroFact.GroPassed.class),

    TAP_SAW(StackFact.TapSaw.class),
    PADDING_TRIMMED(StackFact.PaddingTrimmed.class),
    HEADER_PULLED(StackFact.HeaderPulled.class),
    SOCKET_OPENED(StackFact.SocketOpened.class),
    DATA_QUEUED(StackFact.DataQueued.class),
    DATA_OUT_OF_ORDER(StackFact.DataOutOfOrder.class),
    DUPLICATE_DROPPED(StackFact.DuplicateDropped.class),
    SEGMENT_TAKEN(StackFact.SegmentTaken.class),
    SEGMENT_OUTSIDE_WINDOW(StackFact.SegmentOutsideWindow.class),
    FRAGMENT_HELD(StackFact.FragmentHeld.class),
    DATAGRAM_REASSEMBLED(StackFact.DatagramReassembled.class),
    FRAGMENTS_DROPPED(StackFact.FragmentsDropped.class),
    PACKET_IGNORED(StackFact.PacketIgnored.class),
    SKB_FREED(StackFact.SkbFreed.class),
    CHECKSUM_FAILED(StackFact.ChecksumFailed.class),
    TAP_CLONED(StackFact.TapCloned.class),
    TAP_QUEUED(StackFact.TapQueued.class),
    TAP_DROPPED(StackFact.TapDropped.class),
    HEAD_EXPANDED(StackFact.HeadExpanded.class),

    RECVMSG_CALLED(UserFact.RecvmsgCalled.class),
    BYTES_COPIED(UserFact.BytesCopied.class),
    LINEAR_COPIED(UserFact.LinearCopied.class),
    TOKEN_ISSUED(UserFact.TokenIssued.class),
    BYTES_TAKEN(UserFact.BytesTaken.class),
    RECVMSG_RETURNED(UserFact.RecvmsgReturned.class),
    RECVMSG_FAILED(UserFact.RecvmsgFailed.class),
    TOKENS_RETURNED(UserFact.TokensReturned.class),
    COMPLETION_POSTED(UserFact.CompletionPosted.class),
    COPIED_TO_AREA(UserFact.CopiedToArea.class),
    REFILL_POSTED(UserFact.RefillPosted.class),
    PEEKED(UserFact.Peeked.class),
    TOKEN_UNKNOWN(UserFact.TokenUnknown.class),
    TAP_READ(UserFact.TapRead.class),
    TAP_READ_FAILED(UserFact.TapReadFailed.class),

    OOPSED(MemoryFact.Oopsed.class),
    STORE_DAMAGED(MemoryFact.StoreDamaged.class),

    FRAME_LOST(WireFact.FrameLost.class),
    FRAME_DELAYED(WireFact.FrameDelayed.class),
    FRAG_WORD_CHANGED(WhatIfFact.FragWordChanged.class),
    VALUE_CHANGED(WhatIfFact.ValueChanged.class),
    LOSS_PLANNED(WhatIfFact.LossPlanned.class),
    REPEAT_PLANNED(WhatIfFact.RepeatPlanned.class),
    DELAY_PLANNED(WhatIfFact.DelayPlanned.class),
    SWAP_PLANNED(WhatIfFact.SwapPlanned.class),
    RETURNS_CHANGED(WhatIfFact.ReturnsChanged.class),
    NOT_APPLIED(WhatIfFact.NotApplied.class),
    DMA_DELAYED(DmaFact.DmaDelayed.class),
    DMA_DELAY_PLANNED(WhatIfFact.DmaDelayPlanned.class),
    DMA_FAILURE_PLANNED(WhatIfFact.DmaFailurePlanned.class),
    SECOND_RETURN_PLANNED(WhatIfFact.SecondReturnPlanned.class),
    POOL_LIMITED(WhatIfFact.PoolLimited.class),
    UNBIND_ASKED(WhatIfFact.UnbindAsked.class),
    DEVICE_REMOVED(WhatIfFact.DeviceRemoved.class),
    STEERING_CHANGED(WhatIfFact.SteeringChanged.class);
    // @formatter:on

    // values() copies at each call; this array is filled once and never changed.
    private static final Kind[] ALL = values();

    private final Class<? extends Record> type;
    private final List<String> components;
    private final String word;

    Kind(Class<? extends Record> type) {
        this.type = type;
        this.components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        this.word = name().toLowerCase(Locale.ROOT);
    }

    static Kind of(int code) {
        return ALL[code];
    }

    /** The kind with this word, as in {@code frag_added}, or null. */
    public static @org.jspecify.annotations.Nullable Kind named(String word) {
        for (Kind kind : ALL) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** The record. */
    public Class<? extends Record> type() {
        return type;
    }

    /** Names of the components in order, as the record has them. */
    public List<String> components() {
        return components;
    }

    /** The kind's name in JSON, filters and lessons: {@code frag_added}. */
    public String word() {
        return word;
    }

    /** Where the thing happens in the kernel's source. */
    public Models models() {
        Models models = type.getAnnotation(Models.class);
        if (models == null) {
            throw new IllegalStateException(type.getSimpleName() + " has no @Models: say where it happens");
        }
        return models;
    }

    Fact create(long[] values) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] arguments = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            arguments[i] = box(types[i], values[i]);
        }
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            return (Fact) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("fact " + word + " cannot be rebuilt", e);
        }
    }

    private static Object box(Class<?> type, long value) {
        if (type == int.class) {
            return (int) value;
        }
        if (type == boolean.class) {
            return value != 0;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[(int) value];
        }
        return value;
    }
}
