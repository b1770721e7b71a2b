// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.draw.Style;
import fragscope.app.session.Tape;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.Part;
import java.util.EnumSet;
import java.util.Set;

/** What the facts of a bar carry, which gives it its colour. */
enum Carried {
    PLAIN(Style.PLAIN), HEADER(Style.HEADER), PAYLOAD(Style.PAYLOAD), BOTH(Style.PAYLOAD), RETURNED(
            Style.RETURNED),
    FAILED(Style.ERROR);

    private static final Set<Kind> HEADERS = EnumSet.of(Kind.SKB_BUILT, Kind.HEADER_COPIED, Kind.HEADER_PULLED,
            Kind.LINEAR_COPIED);
    private static final Set<Kind> PAYLOADS = EnumSet.of(Kind.FRAG_ADDED, Kind.DATA_QUEUED, Kind.DATA_OUT_OF_ORDER,
            Kind.BYTES_COPIED, Kind.BYTES_TAKEN, Kind.TOKEN_ISSUED,
            Kind.COMPLETION_POSTED, Kind.COPIED_TO_AREA);
    private static final Set<Kind> RETURNS = EnumSet.of(Kind.BUFFER_RECYCLED, Kind.BUFFER_RELEASED,
            Kind.REFERENCE_DROPPED, Kind.TOKENS_RETURNED, Kind.REFILL_POSTED);
    private static final Set<Kind> FAILURES = EnumSet.of(Kind.FRAME_DROPPED, Kind.RX_DROPPED, Kind.FRAGMENTS_DROPPED,
            Kind.ALLOCATION_FAILED, Kind.REFILL_GIVEN_UP, Kind.RECVMSG_FAILED, Kind.OOPSED, Kind.STORE_DAMAGED,
            Kind.SEGMENT_OUTSIDE_WINDOW, Kind.FRAME_LOST, Kind.BIND_REFUSED);

    private final Style style;

    Carried(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** What facts of a code of the tape carry. */
    static Carried of(int code) {
        Part part = Tape.partOf(code);
        if (part != null) {
            return switch (part) {
                case HEADER -> HEADER;
                case PAYLOAD -> PAYLOAD;
                case WHOLE -> BOTH;
            };
        }
        Kind kind = Tape.kindOf(code);
        return HEADERS.contains(kind)
                ? HEADER
                : PAYLOADS.contains(kind)
                        ? PAYLOAD
                        : RETURNS.contains(kind)
                                ? RETURNED
                                : FAILURES.contains(kind) ? FAILED : PLAIN;
    }
}
