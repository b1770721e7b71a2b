// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/** When a frame starts on the wire. */
public enum Pace {
    /** At the later of the frame before it having ended, and its own time in the capture. */
    CAPTURE,
    /** When the frame before it has ended. */
    LINE_RATE
}
