// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/** The CPU: what the present fact says that it does to packet bytes. */
final class CpuReader {

    private CpuReader() {
    }

    static Cpu read(Reading r) {
        Told t = r.told();
        long copied = r.host().nic().counters().copiedUser.get(0);
        boolean napi = r.host().cast().isNapi(t.actor());
        int number = napi ? r.host().cast().rxq(t.actor()) : -1;
        int packet = t.packet() + 1;
        return switch (t.kind()) {
            case HEADER_COPIED ->
                new Cpu(number, Cpu.Doing.COPYING, Carried.HEADER, packet, t.row("len"), copied);
            case BYTES_COPIED, LINEAR_COPIED ->
                new Cpu(number, Cpu.Doing.COPYING, Carried.PAYLOAD, packet, t.row("len"), copied);
            case GRO_HELD, GRO_MERGED, GRO_REFUSED -> new Cpu(number, Cpu.Doing.READING_HEADERS, Carried.HEADER, packet,
                    Math.max(0, t.packet() < 0 ? 0 : r.packets().headerLen(t.packet())), copied);
            case HEADER_PULLED ->
                new Cpu(number, Cpu.Doing.READING_HEADERS, Carried.HEADER, packet, t.row("bytes"), copied);
            default -> new Cpu(number, napi ? Cpu.Doing.POLLING : Cpu.Doing.IDLE, Carried.HEADER, napi ? packet : 0, 0,
                    copied);
        };
    }
}
