// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** Why GRO does not merge, by the line that says so. */
public enum GroRule {
    /** No skb of this flow is held. */
    NO_HELD_FLOW,
    /** GRO is off. */
    GRO_OFF,
    /** Only TCP is merged here. */
    NOT_TCP,
    /** The headers are not plain enough. */
    BAD_HEADER
}
