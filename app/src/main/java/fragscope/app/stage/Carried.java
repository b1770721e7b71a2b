// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/** What bytes a box stands for; decides its fill. */
public enum Carried {
    /** Header bytes. */
    HEADER,
    /** Payload bytes. */
    PAYLOAD,
    /** Bytes that nobody took apart: not parsed, or headers together with the payload. */
    PLAIN
}
