// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

/** Flag bits of a TCP header. Source: RFC 9293 section 3.1. */
public final class TcpFlags {

    /** No more data. */
    public static final int FIN = 0x01;
    /** Synchronise. */
    public static final int SYN = 0x02;
    /** Reset. */
    public static final int RST = 0x04;
    /** Push. */
    public static final int PSH = 0x08;
    /** Acknowledgement: also the answer to a SYN. */
    public static final int ACK = 0x10;

    private TcpFlags() {
    }
}
