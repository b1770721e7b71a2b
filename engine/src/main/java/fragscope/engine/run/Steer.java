// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/** Which packets the exact-match rules send to the bound queue, before RSS is asked. */
public enum Steer {
    /** All TCP towards the host. */
    TCP_TO_HOST,
    /** No rule at all: RSS decides, and never for the bound queue. */
    NONE
}
