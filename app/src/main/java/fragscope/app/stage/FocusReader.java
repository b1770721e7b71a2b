// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each kind of fact is about: the one focal object, and what else it concerns, by the ids of the drawing. */
final class FocusReader {

    private static final String COMPLETIONS = Linux.UserRing.id(Linux.UserRing.Kind.COMPLETIONS);
    private static final String REFILL = Linux.UserRing.id(Linux.UserRing.Kind.REFILL);

    private final Reading r;
    private final Told t;

    private FocusReader(Reading r, Told t) {
        this.r = r;
        this.t = t;
    }

    /** The focus of a fact, in the world of the reading: the present fact's, or that of the next one. */
    static Scene.Focus of(Reading r, Told t) {
        Scene.Focus focus = new FocusReader(r, t).focus();
        return new Scene.Focus(focus.subject(), focus.arguments(), lost(t));
    }

    private static boolean lost(Told t) {
        return t.is(Kind.FRAME_DROPPED, Kind.RX_DROPPED, Kind.FRAGMENTS_DROPPED, Kind.SEGMENT_OUTSIDE_WINDOW,
                Kind.ALLOCATION_FAILED, Kind.RECVMSG_FAILED, Kind.DMA_LOST,
                Kind.CHECKSUM_FAILED);
    }

    /** What somebody changed by hand. */
    private Scene.Focus byHand() {
        return switch (t.kind()) {
            case FRAG_WORD_CHANGED -> about(skb("skb") + "/frag:" + t.get("frag"), List.of(skb("skb")));
            case RETURNS_CHANGED, SECOND_RETURN_PLANNED -> about("app", List.of());
            case POOL_LIMITED -> about(pool(), List.of());
            case UNBIND_ASKED, DEVICE_REMOVED -> about("device", List.of(rxq(), "region"));
            case STEERING_CHANGED -> about("nic/steer", List.of());
            default -> about("wire", List.of(packet()));
        };
    }

    private Scene.Focus focus() {
        return switch (t.kind()) {
            case RUN_STARTED, RUN_ENDED, RECEIVING_STARTED, TEARDOWN_STARTED, TAP_CLOSED, VALUE_CHANGED, NOT_APPLIED ->
                Scene.Focus.NONE;
            case QUEUE_CONFIGURED, QUEUE_FILLED, QUEUE_STOPPED, QUEUE_DRAINING, QUEUE_RESTARTED, AREA_REGISTERED,
                    AREA_SCRUBBED, AREA_FREED, BIND_REFUSED, REGION_UNBOUND ->
                about(rxq(), pools());
            case REGION_BOUND, PAGES_MADE, P2P_DISTANCE_ASKED -> about("device", List.of(rxq(), "region"));
            case POOL_CREATED, POOL_DESTROYED -> about(pool(), List.of());
            case BINDING_FREED, P2P_RESOURCE_ADDED, P2P_PUBLISHED, P2P_CONTENDED -> about("device", List.of("region"));
            case SOURCE_ATTACHED -> about(rxq(), List.of(pool()));
            case STEERING_SET -> about("nic/steer", List.of(rxq()));
            case POOLS_ATTACHED, QUEUE_RESTART_BEGUN -> attached();
            case IDLE_SHORTENED, FRAME_LOST, FRAME_DELAYED -> about("wire", List.of(packet()));
            case FRAG_WORD_CHANGED, LOSS_PLANNED, REPEAT_PLANNED, DELAY_PLANNED, SWAP_PLANNED, DMA_DELAY_PLANNED,
                    DMA_FAILURE_PLANNED, RETURNS_CHANGED, SECOND_RETURN_PLANNED, POOL_LIMITED, UNBIND_ASKED,
                    DEVICE_REMOVED, STEERING_CHANGED ->
                byHand();
            case FRAME_ARRIVED, FRAME_OVER_MTU -> about(packet(), List.of("wire"));
            case DMA_LOST, DMA_DELAYED -> about(packet(), List.of("pci/device"));
            case FRAME_FILTERED, HEADERS_PARSED, HEADERS_NOT_PARSED, CHECKSUM_ASSUMED ->
                about("nic/parse", List.of(packet()));
            case QUEUE_STEERED, QUEUE_HASHED -> about("nic/steer", List.of(packet()));
            case PACKET_SPLIT, PACKET_NOT_SPLIT -> about("nic/split", List.of(packet()));
            case DESCRIPTORS_TAKEN -> descriptors();
            case FRAME_DROPPED -> dropped();
            case DMA_WRITTEN -> about(cell(), List.of(packet(), t.get("device") == 0 ? "pci/host" : "pci/device"));
            case COMPLETION_WRITTEN -> about(rxq() + "/completions", List.of("pci/host"));
            case IRQ_ARMED -> about("nic/irq", List.of(rxq() + "/completions"));
            case IRQ_RAISED, POLL_STARTED -> about("napi", List.of("cpu", rxq() + "/completions"));
            case POLL_ENDED -> about("napi", List.of("cpu"));
            case SKB_HANDED_ON, GRO_HELD -> about(skb("skb"), List.of("gro"));
            case GRO_REFUSED -> about("gro", List.of(skb("skb")));
            case BATCH_PASSED -> about("gro", List.of("tcp"));
            case REFILL_GIVEN_UP -> about(rxq() + "/data", List.of(Reading.poolId(dataPool())));
            case SKB_BUILT -> about(skb("skb") + "/linear", List.of(skb("skb"), cell()));
            case HEADER_COPIED -> about(skb("skb") + "/linear", with(List.of("cpu", skb("skb")), head()));
            case FRAG_ADDED -> about(skb("skb") + "/frag:" + t.get("frag"), List.of(cell()));
            case DESCRIPTOR_POSTED -> about(slot(), List.of(cell()));
            case RX_DROPPED -> about(rxq() + "/completions", List.of("napi", packet()));
            case BUFFER_ALLOCATED, REFERENCE_DROPPED, BUFFER_RECYCLED, BUFFER_RELEASED, PAGE_TAKEN,
                    FRAGMENT_TAKEN, PAGE_REFERENCE_DROPPED, ZONE_PAGE_FREED, PUT_IGNORED, BUFFER_PEEKED ->
                about(cell(), List.of());
            case POOL_FILLED, POOL_REFILLED, ALLOCATION_FAILED, REFILL_RING_READ ->
                about(pool(), List.of(REFILL));
            case GRO_MERGED -> about(skb("into"), List.of("gro", skb("skb")));
            case GRO_PASSED -> about(skb("skb"), List.of("gro", "tcp"));
            case TAP_SAW, TAP_CLONED, TAP_QUEUED, TAP_DROPPED, TAP_READ, TAP_READ_FAILED, FRAGMENT_HELD,
                    DATAGRAM_REASSEMBLED, FRAGMENTS_DROPPED ->
                about(skb("skb"), List.of());
            case PADDING_TRIMMED, HEADER_PULLED, HEAD_EXPANDED ->
                about(skb("skb") + "/linear", with(List.of("tcp"), head()));
            case SOCKET_OPENED -> about("socket", List.of("tcp"));
            case DATA_QUEUED -> about("socket", List.of("tcp", skb("skb")));
            case DATA_OUT_OF_ORDER, DUPLICATE_DROPPED, SEGMENT_TAKEN, SEGMENT_OUTSIDE_WINDOW, PACKET_IGNORED,
                    CHECKSUM_FAILED ->
                about("tcp", List.of(skb("skb")));
            case SKB_FREED -> about("skb", List.of());
            case SOCKET_CLOSED -> about("socket", List.of("app"));
            case RECVMSG_CALLED, BYTES_TAKEN, RECVMSG_RETURNED, PEEKED, TOKEN_UNKNOWN ->
                about("app", List.of("socket"));
            case BYTES_COPIED, LINEAR_COPIED, COPIED_TO_AREA -> about("cpu", List.of("user", cell(), "app"));
            case TOKEN_ISSUED, COMPLETION_POSTED ->
                about("token:" + t.get("token"), List.of("app", COMPLETIONS, cell()));
            case RECVMSG_FAILED -> about("app", List.of("socket", "skb"));
            case TOKENS_RETURNED, REFILL_POSTED ->
                about(t.is(Kind.REFILL_POSTED) ? REFILL : "app", with(List.of("app"), inHand()));
            case OOPSED, STORE_DAMAGED -> about("linux", List.of());
        };
    }

    private Scene.Focus descriptors() {
        return about(t.get("dataBuffers") > 0 ? rxq() + "/data" : rxq() + "/headers",
                with(t.get("headerBuffers") > 0 ? List.of(rxq() + "/headers", packet()) : List.of(packet()), goals()));
    }

    private Scene.Focus dropped() {
        return about(packet(), t.get("rxq") < 0
                ? List.of("wire")
                : List.of(rxq() + "/data", rxq() + "/headers", Reading.poolId(dataPool())));
    }

    private Scene.Focus attached() {
        return about(rxq(), List.of(Reading.poolId(t.row("headerPool")), Reading.poolId(t.row("dataPool"))));
    }

    private String slot() {
        return rxq() + (t.get("header") != 0 ? "/headers" : "/data") + "/slot:" + t.get("slot");
    }

    private static Scene.Focus about(String subject, List<String> arguments) {
        Set<String> named = new HashSet<>(arguments);
        named.remove("");
        return new Scene.Focus(subject, named);
    }

    private static List<String> with(List<String> some, List<String> more) {
        List<String> all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private String packet() {
        return t.packet() < 0 ? "" : Reading.packetId(t.packet());
    }

    private String rxq() {
        return "rxq:" + (t.get("rxq") >= 0 ? t.get("rxq") : r.queue());
    }

    private String pool() {
        return Reading.poolId(t.row("pool"));
    }

    private int dataPool() {
        return r.host().rxPools().data.ref((int) Math.max(0, t.get("rxq")));
    }

    private List<String> pools() {
        int queue = (int) Math.max(0, t.get("rxq"));
        return List.of(Reading.poolId(r.host().rxPools().header.ref(queue)),
                Reading.poolId(r.host().rxPools().data.ref(queue)));
    }

    private String cell() {
        return t.get("pool") >= 0 ? r.cellId(t.netmem(), t.row("pool")) : r.cellId(t.netmem());
    }

    private String skb(String component) {
        return "skb:" + t.get(component);
    }

    /** The cell of the page that holds the skb's linear part. */
    private List<String> head() {
        int skb = t.row("skb");
        int frame = skb < 0 ? -1 : r.host().skbs().headFrame.ref(skb);
        return frame < 0 ? List.of() : List.of(r.cellId(r.host().buffers().ofPage(frame)));
    }

    /** The cells into which the packet's parts are on their way. */
    private List<String> goals() {
        return PartReader.read(r).stream().filter(p -> p.packet() == t.packet() + 1).map(Part::goesTo).toList();
    }

    /** Device buffers between the application's hands and the pool. */
    private List<String> inHand() {
        int bound = r.host().setup().nic().boundRxq();
        int pool = bound < 0 || t.kind() != Kind.TOKENS_RETURNED ? -1 : r.host().rxPools().data.ref(bound);
        return pool < 0
                ? List.of()
                : r.account().inHand(pool, PoolReader.members(r, pool)).stream().map(
                        n -> r.cellId(n, pool)).toList();
    }
}
