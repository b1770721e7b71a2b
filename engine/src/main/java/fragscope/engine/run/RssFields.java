// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/** What of a packet the NIC hashes to choose a queue; fragments are always hashed by address only. */
public enum RssFields {
    ADDRESSES, ADDRESSES_AND_PORTS
}
