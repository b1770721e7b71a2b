// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.text.Texts;
import fragscope.engine.design.Host;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.memory.StructLayout;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.Skbs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what lies under the lens out of a world. Nothing is worked out here: words are read by the run's encoding. */
public final class SightReader {

    private final Host host;
    private final Texts texts;
    private final FieldReader fields;

    private SightReader(Host host, Texts texts) {
        this.host = host;
        this.texts = texts;
        this.fields = new FieldReader(host, texts);
    }

    /**
     * What there is to see.
     *
     * @param host    a world at a moment; only read
     * @param present the packet that the moment is about, or {@link Look#ANY}
     */
    public static Sight read(Host host, int present, Look look, Texts texts) {
        return read(host, present, look, texts, host.packets().count());
    }

    /**
     * The same while only some packets may be spoken of.
     *
     * @param packets so many, the first ones
     */
    public static Sight read(Host host, int present, Look look, Texts texts, int packets) {
        return new SightReader(host, texts).read(present, look, packets);
    }

    /** Row of the skb that a lens held so would be over, or -1. */
    public static int skb(Host host, Look look, int present) {
        return Picks.skb(host, look, present);
    }

    private Sight read(int present, Look look, int packets) {
        int row = Picks.skb(host, look, present);
        Sight.Skb skb = row < 0 ? null : skb(row);
        Sight.Frag frag = skb == null || skb.frags().isEmpty()
                ? null
                : skb.frags().get(Math.min(look.frag(), skb.frags().size() - 1));
        int packet = look.packet() >= 0 ? look.packet() : skb != null ? skb.packet() : Math.max(0, present);
        Layouts layouts = host.setup().layouts();
        Sight.Target target = frag == null ? null : target(host.encoding().buffer(frag.word()));
        long address = look.address() == 0 && target != null ? target.struct().address() : look.address();
        return new Sight(host.design().name(), layouts, packet < packets ? frame(packet, packets) : null, skb,
                frag, target, Picks.all(host), frag == null ? List.of() : Readings.of(host, frag, fields), address,
                host.memory().explain(address).toString(), Areas.of(host),
                new Sight.Bus(host.setup().reach().topology(),
                        host.setup().reach().asked(), host.design().throughBar()));
    }

    private Sight.Skb skb(int row) {
        Skbs skbs = host.skbs();
        int frame = Picks.frame(host, row);
        Sight.Struct struct = new Sight.Struct(texts.get("lens.skb", Integer.toString(row)), skbs.addressOf(row),
                skbs.layout(), fields.of(skbs, row), Areas.cells(skbs, row));
        StructLayout layout = host.infos().layout();
        long address = frame < 0
                ? 0
                : host.pages().pageAddress(frame) + KernelMap.PAGE_SIZE - (layout.size() + 63 & -64);
        Sight.Struct info = new Sight.Struct("skb_shared_info", address, layout, frame < 0
                ? List.of()
                : fields.of(host.infos(), frame), frame < 0 ? List.of() : Areas.cells(host.infos(), frame));
        return new Sight.Skb(row, skbs.used.is(row), skbs.packet.ref(row), Math.max(0, skbs.headlen(row)), struct,
                info, frame < 0 ? List.of() : frags(frame, address));
    }

    private List<Sight.Frag> frags(int frame, long info) {
        SharedInfos infos = host.infos();
        int first = infos.layout().member("frags").bitOffset() / 8;
        List<Sight.Frag> frags = new ArrayList<>();
        int used = (int) Math.min(SharedInfos.MAX_FRAGS, infos.nrFrags.get(frame));
        for (int i = 0; i < used; i++) {
            int at = first + i * 16;
            long word = infos.loadCell(frame, at / 8);
            long rest = infos.loadCell(frame, at / 8 + 1);
            int lenAt = 8 + infos.lenColumn(i).bit() / 8;
            long netmem = host.encoding().buffer(word);
            frags.add(new Sight.Frag(i, info + at, word, rest, infos.len(frame, i), infos.offset(frame, i), lenAt,
                    host.encoding().means(word), fields.buffer(netmem), bits(word, netmem)));
        }
        return frags;
    }

    /** What the bits are for: by the encoding's tag, and the alignment of what the word names. */
    private WordBits bits(long word, long netmem) {
        long tag = host.encoding().tag();
        Targets.Kind kind = Targets.kind(host, word, netmem);
        if (!kind.address()) {
            return WordBits.number(tag);
        }
        WordBits bits = WordBits.of(tag, kind.byType(), kind.real());
        return kind.bus() ? bits.unsigned() : bits;
    }

    private Sight.@Nullable Target target(long netmem) {
        int row = host.buffers().row(netmem);
        if (row < 0) {
            return null;
        }
        boolean bound = host.buffers().device(netmem);
        Targets.Kind kind = Targets.object(host, netmem);
        NetIovs objects = host.netIovs();
        Sight.Struct struct = bound
                ? new Sight.Struct(fields.buffer(netmem), objects.addressOf(row), objects.layout(), fields.of(objects,
                        row), Areas.cells(objects, row))
                : new Sight.Struct(fields.buffer(netmem), host.pages().addressOf(row), host.pages().layout(),
                        fields.of(host.pages(), row), Areas.cells(host.pages(), row));
        boolean device = bound && host.buffers().peer();
        long base = bound ? host.buffers().dmaOf(netmem) : host.pages().pageAddress(row);
        return new Sight.Target(struct, bytes(netmem, row), device, base, kind.byType(), kind.apart(), kind.real(),
                Targets.mirror(host, struct.layout()), Areas.around(bound ? objects : host.pages(), row));
    }

    /** A buffer's page, each byte with where it is from. */
    private Bytes bytes(long netmem, int row) {
        Bytes bytes = new Bytes(KernelMap.PAGE_SIZE);
        Contents contents = host.buffers().contents(netmem);
        for (int i = 0; i < contents.slots(); i++) {
            int slot = contents.slot(row, i * KernelMap.PAGE_SIZE / contents.slots());
            int packet = contents.packet(slot);
            for (int k = 0; packet >= 0 && k < contents.len(slot); k++) {
                int at = contents.at(slot) + k;
                int from = contents.from(slot) + k;
                if (at < bytes.size()) {
                    bytes.set(at, value(packet, from), packet, from);
                }
            }
        }
        return bytes;
    }

    private int value(int packet, int at) {
        return at < host.packets().capLen(packet) ? host.packets().byteAt(packet, at) : Bytes.UNKNOWN;
    }

    private Sight.Frame frame(int packet, int packets) {
        int len = Math.min(host.packets().len(packet), 1 << 16);
        Bytes bytes = new Bytes(len);
        for (int i = 0; i < len; i++) {
            bytes.set(i, value(packet, i), packet, i);
        }
        return new Sight.Frame(packet, packets, len, Math.max(0, host.packets().headerLen(packet)),
                bytes, Picks.places(host, packet, fields));
    }
}
