// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * What the headers of each frame say, as primitive columns: 93 bytes a packet with the index. Filled once, then only
 * read by {@link Packets}.
 */
final class Columns {

    static final int DF = 1;
    static final int MORE = 2;
    static final int FRAGMENT_HEADER = 4;
    static final int RESERVED = 8;

    final int[] note;
    final char[] ethType; // 0 is none: no EtherType is below 1536
    final byte[] vlanCount;
    final int[] l3Off;
    final int[] l3HeaderLen;
    final byte[] ipVersion;
    final int[] ipWord0;
    final int[] ipLen;
    final short[] proto;
    final byte[] hopLimit;
    final int[] src;
    final int[] dst;
    final int[] ipId;
    final byte[] ipFlags;
    final char[] fragOffset;
    final int[] l4Off;
    final byte[] l4Seen;
    final int[] headerLen;
    final int[] ports;
    final int[] seq;
    final int[] ack;
    final int[] word3;
    final int[] flow;

    Columns(int n) {
        note = new int[n];
        ethType = new char[n];
        vlanCount = new byte[n];
        l3Off = new int[n];
        l3HeaderLen = new int[n];
        ipVersion = new byte[n];
        ipWord0 = new int[n];
        ipLen = new int[n];
        proto = new short[n];
        hopLimit = new byte[n];
        src = new int[n];
        dst = new int[n];
        ipId = new int[n];
        ipFlags = new byte[n];
        fragOffset = new char[n];
        l4Off = new int[n];
        l4Seen = new byte[n];
        headerLen = new int[n];
        ports = new int[n];
        seq = new int[n];
        ack = new int[n];
        word3 = new int[n];
        flow = new int[n];
    }

    void store(int i, Parsed p, AddressInterner addresses, FlowInterner flows) {
        note[i] = p.note;
        ethType[i] = (char) Math.max(0, p.ethType);
        vlanCount[i] = (byte) p.vlanCount;
        l3Off[i] = p.l3Off;
        l3HeaderLen[i] = p.l3HeaderLen;
        ipVersion[i] = (byte) p.ipVersion;
        ipWord0[i] = p.ipWord0;
        ipLen[i] = p.ipLen;
        proto[i] = (short) p.proto;
        hopLimit[i] = (byte) p.hopLimit;
        src[i] = p.hasSrc ? addresses.intern(p.ipVersion, p.srcHi, p.srcLo) : Addresses.NO_ADDRESS;
        dst[i] = p.hasDst ? addresses.intern(p.ipVersion, p.dstHi, p.dstLo) : Addresses.NO_ADDRESS;
        ipId[i] = p.ipId;
        ipFlags[i] = (byte) ((p.df ? DF : 0) | (p.more ? MORE : 0) | (p.fragmentHeader ? FRAGMENT_HEADER : 0)
                | (p.reserved ? RESERVED : 0));
        fragOffset[i] = (char) p.fragOffset;
        l4Off[i] = p.l4Off;
        l4Seen[i] = (byte) p.l4Seen;
        headerLen[i] = p.headerLen;
        ports[i] = p.ports;
        seq[i] = p.seq;
        ack[i] = p.ack;
        word3[i] = p.word3;
        flow[i] = hasFlow(p) ? flows.intern(p.proto, src[i], dst[i], p.ports >>> 16, p.ports & 0xffff) : Flows.NO_FLOW;
    }

    private static boolean hasFlow(Parsed p) {
        boolean conversation = p.proto == IpProto.TCP || p.proto == IpProto.UDP;
        boolean whole = !p.more && p.fragOffset == 0;
        return conversation && whole && p.l4Seen >= 4;
    }
}
