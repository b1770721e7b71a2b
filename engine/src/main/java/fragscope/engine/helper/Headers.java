// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Ethernet, IPv4 and TCP headers of the corpus's packets: real bytes, with checksums that are right. */
public final class Headers {

    /** Where TCP begins. */
    public static final int TCP = 34;
    private static final int CHECKSUM = TCP + 16;
    private static final long SRC = 0x0a00_0001L;
    private static final long DST = 0x0a00_0002L;

    private Headers() {
    }

    /** The pseudo header's sum for a segment of {@code tcpBytes}. */
    public static long pseudo(int tcpBytes) {
        return (SRC >>> 16) + (SRC & 0xffff) + (DST >>> 16) + (DST & 0xffff) + 6 + tcpBytes;
    }

    /** Writes the headers of the plan's skb, into the linear part or into its first frag. */
    static void write(Scene scene) {
        Memory memory = scene.memory();
        SkbPlan plan = scene.plan();
        if (!plan.headers()) {
            return; // device memory has what was built; its first bytes stand for headers
        }
        long at = Truth.read(memory, scene.skb(), scene.structs().skbData);
        int len = (int) Truth.read(memory, scene.skb(), scene.structs().skbLen);
        long[] ethernet = {0x02, 0, 0, 0, 0, 2, 0x02, 0, 0, 0, 0, 1, 8, 0};
        long[] ip = {0x45, 0, len - 14 >> 8, len - 14 & 0xff, 0, 1, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2};
        long[] tcp = {0x04, 0xd2, 0, 80, 0, 0, 0, 1, 0, 0, 0, 1, 0x80, 0x10, 1, 0, 0, 0, 0, 0, 1, 1, 8, 10, 0, 0, 0, 1,
                0,
                0, 0, 1};
        long sum = 0;
        for (int i = 0; i < ip.length; i += 2) {
            sum += ip[i] << 8 | ip[i + 1];
        }
        sum = ~SumHelpers.fold(sum) & 0xffff;
        ip[10] = sum >>> 8;
        ip[11] = sum & 0xff;
        int n = 0;
        for (long[] header : new long[][]{ethernet, ip, tcp}) {
            for (long b : header) {
                memory.write(at + n++, 1, b);
            }
        }
        byte[] all = Truth.bytes(scene, memory, scene.skb());
        sum = ~SumHelpers.fold(Truth.sum(all, TCP) + pseudo(len - TCP)) & 0xffff;
        memory.write(at + CHECKSUM, 1, sum >>> 8);
        memory.write(at + CHECKSUM + 1, 1, sum & 0xff);
    }
}
