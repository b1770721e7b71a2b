// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

/** How far a step goes. */
public enum StepUnit {
    /** To the next fact. */
    FACT,
    /** To the next fact about the packet in focus; where none is, about any packet. */
    PACKET,
    /** To the next NAPI poll's start. */
    POLL
}
