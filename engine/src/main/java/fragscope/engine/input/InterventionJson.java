// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.run.Intervention;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Interventions as JSON objects: {@code "do"} names what is done, {@code "at"} after how many facts. */
final class InterventionJson {

    private static final String FLIP = "flip_bits";
    private static final String SET = "set_column";
    private static final String DROP = "drop_packet";
    private static final String REPEAT = "repeat_packet";
    private static final String DELAY = "delay_packet";
    private static final String SWAP = "swap_packets";
    private static final String KEEP = "keep_tokens";
    private static final String DELAY_DMA = "delay_dma";
    private static final String FAIL_DMA = "fail_dma";
    private static final String TWICE = "return_twice";
    private static final String LIMIT = "limit_pool";
    private static final String UNBIND = "unbind";
    private static final String REMOVE = "remove_device";
    private static final String STEER = "steer";
    private static final List<String> ALL = List.of(FLIP, SET, DROP, REPEAT, DELAY, SWAP, KEEP, DELAY_DMA, FAIL_DMA,
            TWICE, LIMIT, UNBIND, REMOVE, STEER);

    private InterventionJson() {
    }

    static Intervention read(Json one) throws InputException {
        long at = one.integer("at");
        if (at < 0) {
            throw one.at("at").wrong("at is " + at + "; right would be 0 or more");
        }
        String what = one.text("do");
        return switch (what) {
            case FLIP -> new Intervention.FlipBits(at, small(one, "skb"), small(one, "frag"), word(one.at("mask")),
                    word(one.at("expected")));
            case SET -> new Intervention.SetColumn(at, one.text("table"), one.text("column"),
                    small(one, "row"), word(one.at("value")), word(one.at("expected")));
            case DROP -> new Intervention.DropPacket(at, packet(one, "packet"));
            case REPEAT -> new Intervention.RepeatPacket(at, packet(one, "packet"));
            case DELAY -> new Intervention.DelayPacket(at, packet(one, "packet"), delay(one));
            case SWAP -> new Intervention.SwapPackets(at, packet(one, "packet"), packet(one, "other"));
            case KEEP -> new Intervention.KeepTokens(at, !one.has("keeps") || one.at("keeps").scalar().equals("true"));
            case DELAY_DMA -> new Intervention.DelayDma(at, packet(one, "packet"), delay(one));
            case FAIL_DMA -> new Intervention.FailDma(at, packet(one, "packet"));
            case TWICE -> new Intervention.ReturnTwice(at);
            case LIMIT -> new Intervention.LimitPool(at, small(one, "pool"), small(one, "most"),
                    small(one, "expected"));
            case UNBIND -> new Intervention.UnbindRegion(at);
            case REMOVE -> new Intervention.RemoveDevice(at);
            case STEER -> new Intervention.Steer(at, queue(one, "rxq"), queue(one, "expected"));
            default -> throw one.at("do").wrong("\"do\" is \"" + what + "\"; right would be " + String.join(", ", ALL));
        };
    }

    private static int small(Json one, String name) throws InputException {
        long value = one.integer(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw one.at(name).wrong(name + " is " + value + "; right would be 0 or more");
        }
        return (int) value;
    }

    /** A queue, or -1 for no rule. */
    private static int queue(Json one, String name) throws InputException {
        return one.integer(name) == -1 ? -1 : small(one, name);
    }

    /** Packets are counted from 1 where people read. */
    private static int packet(Json one, String name) throws InputException {
        int number = small(one, name);
        if (number == 0) {
            throw one.at(name).wrong(name + " is 0; packets are counted from 1");
        }
        return number - 1;
    }

    private static long delay(Json one) throws InputException {
        long ps = one.integer("delay_ps");
        if (ps < 1 || ps > 1_000_000_000_000_000L) {
            throw one.at("delay_ps").wrong("delay_ps is " + ps + "; right would be 1 to 1,000,000,000,000,000");
        }
        return ps;
    }

    /** An integer, or hexadecimal digits as in {@code "0x…"}. */
    static long word(Json value) throws InputException {
        String text = value.scalar();
        if (text.matches("-?[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        if (!text.matches("0x[0-9a-fA-F]{1,16}")) {
            throw value.wrong("\"" + text + "\" is no word; right would be 0x and 1 to 16 hexadecimal digits");
        }
        return Long.parseUnsignedLong(text.substring(2), 16);
    }

    static void write(JsonGenerator g, Intervention one) {
        g.writeStartObject();
        switch (one) {
            case Intervention.FlipBits f -> {
                begin(g, FLIP, f.at());
                g.writeNumberProperty("skb", f.skb());
                g.writeNumberProperty("frag", f.frag());
                hex(g, "mask", f.mask());
                hex(g, "expected", f.expected());
            }
            case Intervention.SetColumn s -> {
                begin(g, SET, s.at());
                g.writeStringProperty("table", s.table());
                g.writeStringProperty("column", s.column());
                g.writeNumberProperty("row", s.row());
                hex(g, "value", s.value());
                hex(g, "expected", s.expected());
            }
            case Intervention.DropPacket p -> packet(g, DROP, p.at(), p.packet());
            case Intervention.RepeatPacket p -> packet(g, REPEAT, p.at(), p.packet());
            case Intervention.DelayPacket p -> {
                packet(g, DELAY, p.at(), p.packet());
                g.writeNumberProperty("delay_ps", p.delayPs());
            }
            case Intervention.SwapPackets p -> {
                packet(g, SWAP, p.at(), p.packet());
                g.writeNumberProperty("other", p.other() + 1L);
            }
            case Intervention.KeepTokens k -> {
                begin(g, KEEP, k.at());
                g.writeBooleanProperty("keeps", k.keeps());
            }
            case Intervention.DelayDma p -> {
                packet(g, DELAY_DMA, p.at(), p.packet());
                g.writeNumberProperty("delay_ps", p.delayPs());
            }
            case Intervention.FailDma p -> packet(g, FAIL_DMA, p.at(), p.packet());
            case Intervention.ReturnTwice t -> begin(g, TWICE, t.at());
            case Intervention.LimitPool p -> {
                begin(g, LIMIT, p.at());
                g.writeNumberProperty("pool", p.pool());
                g.writeNumberProperty("most", p.most());
                g.writeNumberProperty("expected", p.expected());
            }
            case Intervention.UnbindRegion u -> begin(g, UNBIND, u.at());
            case Intervention.RemoveDevice r -> begin(g, REMOVE, r.at());
            case Intervention.Steer s -> {
                begin(g, STEER, s.at());
                g.writeNumberProperty("rxq", s.rxq());
                g.writeNumberProperty("expected", s.expected());
            }
        }
        g.writeEndObject();
    }

    private static void begin(JsonGenerator g, String what, long at) {
        g.writeStringProperty("do", what);
        g.writeNumberProperty("at", at);
    }

    private static void packet(JsonGenerator g, String what, long at, int packet) {
        begin(g, what, at);
        g.writeNumberProperty("packet", packet + 1L);
    }

    private static void hex(JsonGenerator g, String name, long value) {
        g.writeStringProperty(name, String.format(Locale.ROOT, "0x%016x", value));
    }
}
