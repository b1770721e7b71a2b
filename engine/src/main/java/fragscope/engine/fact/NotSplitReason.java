// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** Why header-data split leaves a packet whole. */
public enum NotSplitReason {
    /** It is split. */
    NONE,
    /** Split is off. */
    NO_SPLIT,
    /** The frame is not IP. */
    NOT_IP,
    /** Only TCP is split. */
    NOT_TCP,
    /** An IP fragment is not split. */
    IP_FRAGMENT,
    /** The headers do not fit a header buffer. */
    LONG_HEADER,
    /** The capture does not hold the whole header. */
    CUT_BY_SNAPLEN,
    /** The NIC's parser missed it. */
    SPLIT_MISSED
}
