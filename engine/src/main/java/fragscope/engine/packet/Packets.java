// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The frames of a capture or a generator, with what their headers say: one row a frame, immutable, parsed once when
 * opened. Only the outermost IP header is read; a tunnel is payload. Offsets are bytes from the frame's start, lengths
 * are bytes, and −1 means absent unless said otherwise. This is a list of columns, which is why it is long.
 */
public final class Packets {

    /** A power of two: frames between two words on how far it is. */
    private static final int TOLD_EVERY = 1 << 13;

    /** {@link #tsNs} of a frame whose file states no time. */
    public static final long NO_TIME = Long.MIN_VALUE;
    /** What an offset, length or number is when the frame has none. */
    public static final int ABSENT = -1;

    private static final Checksums.Verdict[] VERDICTS = Checksums.Verdict.values();

    private final String source;
    private final String note;
    private final FrameBytes bytes;
    private final FrameIndex index;
    private final Columns columns;
    private final Addresses addresses;
    private final Flows flows;
    private final byte[] l4Checksums; // by verdict + 1; 0 while nobody has asked

    private Packets(String source, String note, FrameBytes bytes, FrameIndex index, Columns columns,
            Addresses addresses,
            Flows flows) {
        this.source = source;
        this.note = note;
        this.bytes = bytes;
        this.index = index;
        this.columns = columns;
        this.addresses = addresses;
        this.flows = flows;
        this.l4Checksums = new byte[index.count];
    }

    static Packets parse(String source, String note, FrameBytes bytes, FrameIndex index) {
        return parse(source, note, bytes, index, (_, _) -> {
        });
    }

    /** The same, telling now and then how many frames are parsed. */
    static Packets parse(String source, String note, FrameBytes bytes, FrameIndex index, HowFar told) {
        Columns columns = new Columns(index.count);
        AddressInterner addresses = new AddressInterner();
        FlowInterner flows = new FlowInterner();
        FrameParser parser = new FrameParser(bytes);
        for (int first = 0; first < index.count; first += FrameParser.BATCH) {
            int n = Math.min(FrameParser.BATCH, index.count - first);
            parser.fetch(index, first, n);
            if ((first & TOLD_EVERY - 1) == 0) {
                told.is(first, index.count);
            }
            for (int k = 0; k < n; k++) {
                columns.store(first + k, parser.parse(index, first, k), addresses, flows);
            }
        }
        return new Packets(source, note, bytes, index, columns, addresses.freeze(), flows.freeze());
    }

    /** Where the frames came from: a file's name, or a scenario's. */
    public String source() {
        return source;
    }

    /** Why the capture ends before its file does, as one sentence; "" when it does not. */
    public String note() {
        return note;
    }

    public int count() {
        return index.count;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Flows flows() {
        return flows;
    }

    /** Nanoseconds since 1970, or {@link #NO_TIME}. */
    public long tsNs(int i) {
        return index.tsNs[check(i)];
    }

    /** Bytes of the frame that the capture holds. */
    public int capLen(int i) {
        return index.capLen[check(i)];
    }

    /** Bytes that the frame had on the wire, as the capture states; may be wrong, even less than {@link #capLen}. */
    public int len(int i) {
        return index.len[check(i)];
    }

    /** A number of {@link LinkType}, or another one. */
    public int linkType(int i) {
        return index.linkType[check(i)];
    }

    /** True when the capture holds less than was on the wire. */
    public boolean truncated(int i) {
        return capLen(i) < len(i);
    }

    /** The frame's byte at {@code off}, 0 to 255. */
    public int byteAt(int i, int off) {
        checkRange(i, off, 1);
        return bytes.at(i, off);
    }

    /** Copies {@code n} bytes of the frame, from {@code off} on, to {@code to[at…]}. */
    public void copy(int i, int off, byte[] to, int at, int n) {
        checkRange(i, off, n);
        if (at < 0 || n > to.length - at) {
            throw new IndexOutOfBoundsException(n + " bytes at " + at + " of an array of " + to.length);
        }
        bytes.copy(i, off, to, at, n);
    }

    /**
     * Whether {@code n} bytes of two frames are equal; false when the capture lacks some of them. Fast for a few bytes:
     * it compares headers packet by packet.
     */
    public boolean sameBytes(int a, int aOff, int b, int bOff, int n) {
        if (aOff < 0 || bOff < 0 || n < 0 || n > capLen(a) - aOff || n > capLen(b) - bOff) {
            return false;
        }
        return bytes.same(a, aOff, b, bOff, n);
    }

    /** What of the frame was not read, and why; "" when all was. */
    public String note(int i) {
        return Note.text(columns.note[check(i)]);
    }

    /** The EtherType after VLAN and VN tags, or a cooked frame's protocol. */
    public int ethType(int i) {
        int t = columns.ethType[check(i)];
        return t == 0 ? ABSENT : t;
    }

    /** The number of VLAN tags. */
    public int vlanCount(int i) {
        return columns.vlanCount[check(i)];
    }

    /** The VLAN ids, outermost first; a fresh array. Read again from the frame, since few frames have any. */
    public int[] vlans(int i) {
        if (vlanCount(i) == 0) {
            return new int[0];
        }
        FrameParser parser = new FrameParser(bytes);
        parser.fetch(index, i, 1);
        Parsed p = parser.parse(index, i, 0);
        int[] ids = new int[p.vlanCount];
        System.arraycopy(p.vlans, 0, ids, 0, ids.length);
        return ids;
    }

    /** Where the layer-3 header starts, which is also the length of everything before it. */
    public int l3Off(int i) {
        return columns.l3Off[check(i)];
    }

    /** IPv4 with options; IPv6 with extension headers, up to a fragment header where there is one. 0 when unknown. */
    public int l3HeaderLen(int i) {
        return columns.l3HeaderLen[check(i)];
    }

    /** 4, 6, or 0 when the frame carries no IP that is read. */
    public int ipVersion(int i) {
        return columns.ipVersion[check(i)];
    }

    /**
     * The IP datagram's whole length, header included, from its own length field; the length on the wire where that
     * field is 0 (segmentation offload at the sender).
     */
    public int ipLen(int i) {
        return columns.ipLen[check(i)];
    }

    /** Where the IP payload starts: behind options, extension headers and a fragment header. */
    public int ipPayloadOff(int i) {
        return l3HeaderLen(i) == 0 ? ABSENT : columns.l3Off[i] + columns.l3HeaderLen[i];
    }

    /** The IP payload's length, as the header states. */
    public int ipPayloadLen(int i) {
        return l3HeaderLen(i) == 0 ? ABSENT : Math.max(0, columns.ipLen[i] - columns.l3HeaderLen[i]);
    }

    /** IPv4's protocol; for IPv6 the layer 4 found, or the fragment header's next header, or the first next header. */
    public int proto(int i) {
        return columns.proto[check(i)];
    }

    /** The first 32 bits of the IP header as they are: version, traffic class, and length or flow label. */
    public int ipWord0(int i) {
        return columns.ipWord0[check(i)];
    }

    /** IPv4's TOS or IPv6's traffic class, 0 to 255. */
    public int trafficClass(int i) {
        return (ipVersion(i) == 4 ? columns.ipWord0[i] >>> 16 : columns.ipWord0[i] >>> 20) & 255;
    }

    /** IPv4's TTL or IPv6's hop limit, 0 to 255. */
    public int hopLimit(int i) {
        return columns.hopLimit[check(i)] & 255;
    }

    /** IPv4's identification (16 bits), or that of an IPv6 fragment header (32 bits, unsigned). */
    public int ipId(int i) {
        return columns.ipId[check(i)];
    }

    /** IPv4's don't-fragment bit. */
    public boolean dontFragment(int i) {
        return (columns.ipFlags[check(i)] & Columns.DF) != 0;
    }

    /** IPv4's reserved flag, which must be zero (RFC 791). */
    public boolean reservedFlag(int i) {
        return (columns.ipFlags[check(i)] & Columns.RESERVED) != 0;
    }

    /** True when more fragments follow. */
    public boolean moreFragments(int i) {
        return (columns.ipFlags[check(i)] & Columns.MORE) != 0;
    }

    /** The fragment's place in the IP payload, in bytes; 0 also when it is none. */
    public int fragmentOffset(int i) {
        return columns.fragOffset[check(i)];
    }

    /** True for a part of a datagram. An IPv6 "atomic" fragment (RFC 6946) is whole, so it is none. */
    public boolean isFragment(int i) {
        return moreFragments(i) || columns.fragOffset[i] != 0;
    }

    /** True when the frame has fragment fields to show: an IPv4 fragment, or any IPv6 fragment header. */
    public boolean hasFragmentHeader(int i) {
        return (columns.ipFlags[check(i)] & Columns.FRAGMENT_HEADER) != 0;
    }

    /** An id of {@link #addresses()}, or {@link Addresses#NO_ADDRESS}. */
    public int src(int i) {
        return columns.src[check(i)];
    }

    /** An id of {@link #addresses()}, or {@link Addresses#NO_ADDRESS}. */
    public int dst(int i) {
        return columns.dst[check(i)];
    }

    /** The TCP or UDP flow, a row of {@link #flows()}, or {@link Flows#NO_FLOW}; fragments have none. */
    public int flow(int i) {
        return columns.flow[check(i)];
    }

    /** Where the TCP, UDP, UDP-Lite or SCTP header starts; absent on later fragments. */
    public int l4Off(int i) {
        return columns.l4Off[check(i)];
    }

    /** Where that header ends, from the frame's start: where a NIC would split. May lie beyond {@link #capLen}. */
    public int headerLen(int i) {
        return columns.headerLen[check(i)];
    }

    /** Source port. */
    public int sport(int i) {
        return columns.l4Seen[check(i)] >= 4 ? columns.ports[i] >>> 16 : ABSENT;
    }

    /** Destination port. */
    public int dport(int i) {
        return columns.l4Seen[check(i)] >= 4 ? columns.ports[i] & 0xffff : ABSENT;
    }

    /** Where layer 4's payload starts. */
    public int payloadOff(int i) {
        return headerLen(i);
    }

    /** The layer-4 payload as the IP length gives it, whatever was captured; absent on every fragment. */
    public int payloadLen(int i) {
        return headerLen(i) == ABSENT || isFragment(i)
                ? ABSENT
                : columns.l3Off[i] + columns.ipLen[i] - columns.headerLen[i];
    }

    /** How much of that payload the capture holds; 0 when there is none. */
    public int knownPayloadLen(int i) {
        return Math.max(0, Math.min(payloadLen(i), capLen(i) - headerLen(i)));
    }

    /** True when the frame has a TCP header of which the flags, and all before them, are known. */
    public boolean isTcp(int i) {
        return proto(i) == IpProto.TCP && columns.l4Seen[i] >= 14;
    }

    /** True when the TCP sequence number is known; it may be even where {@link #isTcp} is not. */
    public boolean hasSeq(int i) {
        return proto(i) == IpProto.TCP && columns.l4Seen[i] >= 8;
    }

    /** True when the TCP acknowledgement number is known. */
    public boolean hasAck(int i) {
        return proto(i) == IpProto.TCP && columns.l4Seen[i] >= 12;
    }

    /** TCP's sequence number, 32 bits, unsigned; compare by subtraction. */
    public int seq(int i) {
        return columns.seq[check(i)];
    }

    /** TCP's acknowledgement number, 32 bits, unsigned. */
    public int ack(int i) {
        return columns.ack[check(i)];
    }

    /** The fourth 32-bit word of the TCP header as it is: header length, flags, window. */
    public int tcpWord3(int i) {
        return columns.word3[check(i)];
    }

    /** TCP's flags with the three reserved bits, 12 bits. */
    public int tcpFlags(int i) {
        return columns.word3[check(i)] >>> 16 & 0xfff;
    }

    /** TCP's window field, not scaled. */
    public int tcpWindow(int i) {
        return columns.word3[check(i)] & 0xffff;
    }

    /** Where TCP's options start. */
    public int tcpOptionsOff(int i) {
        return isTcp(i) ? columns.l4Off[i] + 20 : ABSENT;
    }

    /** The length of TCP's options; 0 when there are none or the header's length is unusable. */
    public int tcpOptionsLen(int i) {
        return isTcp(i) && columns.headerLen[i] != ABSENT ? columns.headerLen[i] - columns.l4Off[i] - 20 : 0;
    }

    /** Whether TCP's or UDP's checksum is right. Two threads that ask at once compute the same. */
    Checksums.Verdict l4Checksum(int i) {
        int known = l4Checksums[check(i)];
        if (known == 0) {
            known = Checksums.computeL4(this, i).ordinal() + 1;
            l4Checksums[i] = (byte) known;
        }
        return VERDICTS[known - 1];
    }

    long sum(int i, int off, int n) {
        checkRange(i, off, n);
        return bytes.sum(i, off, n);
    }

    boolean checksumsValid() {
        return bytes.checksumsValid();
    }

    private int check(int i) {
        if (i < 0 || i >= index.count) {
            throw new IndexOutOfBoundsException("packet " + i + " of " + index.count);
        }
        return i;
    }

    private void checkRange(int i, int off, int n) {
        if (off < 0 || n < 0 || n > capLen(i) - off) {
            throw new IndexOutOfBoundsException(
                    n + " bytes at " + off + " of packet " + i + ", of which " + capLen(i) + " were captured");
        }
    }
}
