// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** What of a packet a buffer receives. */
public enum Part {
    /** Headers, split off. */
    HEADER,
    /** Payload, split off. */
    PAYLOAD,
    /** Headers and payload together. */
    WHOLE
}
