// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/** What a generator's random choices are for; each is a function of the seed, its purpose, and its subject. */
final class Purpose {

    static final long PAYLOAD_BYTES = 1;
    static final long PAYLOAD_LENGTH = 2;
    static final long FIRST_SEQUENCE = 3;
    static final long FIRST_ACK = 4;
    static final long LOSS = 5;
    static final long REORDER = 6;
    static final long REORDER_BY = 7;
    static final long DUPLICATE = 8;
    static final long UDP = 9;
    static final long ARP = 10;
    static final long FRAGMENT = 11;
    static final long IP_ID = 12;
    static final long STREAM_PLACE = 13;
    static final long GAP = 14;

    private Purpose() {
    }
}
