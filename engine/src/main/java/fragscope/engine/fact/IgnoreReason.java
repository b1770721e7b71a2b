// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** Why the stack has no use for a packet. */
public enum IgnoreReason {
    /** Its destination is another host. */
    NOT_FOR_HOST,
    /** Its protocol is not modelled. */
    NOT_PARSED,
    /** Nobody listens. */
    NO_SOCKET,
    /** The first fragment of its datagram ends before its transport header does: a simplification. */
    HEADER_IN_FRAGMENTS
}
