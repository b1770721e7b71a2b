// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.source.UnusableException;
import fragscope.engine.design.Host;
import fragscope.engine.run.Branches;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.RxMachine;
import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is changed by hand, in words: {@code flip 0x1}, {@code set skbs.len 0 100}, {@code drop 3}, {@code repeat 3},
 * {@code delay 3 20us}, {@code swap 3 4}, {@code keep tokens}, {@code late 3 20us} and {@code fail 3} for its DMA,
 * {@code twice}, {@code limit 7 12} for a pool, {@code unbind}, {@code unplug}, {@code steer 1} or {@code steer none};
 * each {@code at} a condition, whose first fact it
 * follows.
 * Packets are counted from 1. A flip is of the frag that the fact there is about, or of its skb's first.
 */
final class Changes {

    private static final Pattern FORM = Pattern.compile("(\\w+)((?: [\\w.]+)*?) at (.+)");
    private static final String RIGHT = "right would be flip MASK, set TABLE.COLUMN ROW VALUE, drop N, repeat N, "
            + "delay N 20us, swap N M, keep tokens, late N 20us, fail N, twice, limit POOL N, unbind, unplug or "
            + "steer QUEUE, each with \"at\" and a condition";

    private Changes() {
    }

    /**
     * The interventions that words mean.
     *
     * @param before the run that they are to change
     */
    static List<Intervention> of(String words, LessonRun before) throws UnusableException {
        List<Intervention> all = new ArrayList<>();
        for (String one : words.split(";", -1)) {
            Matcher form = FORM.matcher(one.strip());
            if (!form.matches()) {
                throw new UnusableException("\"" + one.strip() + "\" is no change; " + RIGHT);
            }
            long fact = before.next(form.group(3), 0);
            if (fact < 0) {
                throw new UnusableException("\"" + one.strip() + "\": its moment does not come in this run; "
                        + "right would be a condition that some fact fulfils");
            }
            all.add(one(form.group(1), form.group(2).strip().split(" ", -1), fact, before));
        }
        return all;
    }

    private static Intervention one(String verb, String[] args, long fact, LessonRun before)
            throws UnusableException {
        Cursor cursor = before.recording().cursor();
        long at = Branches.boundary(before.recording(), fact);
        cursor.seek(at);
        Host host = ((RxMachine) cursor.machine()).host();
        try {
            return switch (verb) {
                case "flip" -> flip(args, fact, at, before, host);
                case "set" -> set(args, at, host);
                case "drop" -> new Intervention.DropPacket(at, packet(args[0]));
                case "repeat" -> new Intervention.RepeatPacket(at, packet(args[0]));
                case "delay" -> new Intervention.DelayPacket(at, packet(args[0]), micros(args[1]) * 1_000_000L);
                case "swap" -> new Intervention.SwapPackets(at, packet(args[0]), packet(args[1]));
                case "keep" -> new Intervention.KeepTokens(at, true);
                case "late" -> new Intervention.DelayDma(at, packet(args[0]), micros(args[1]) * 1_000_000L);
                case "fail" -> new Intervention.FailDma(at, packet(args[0]));
                case "twice" -> new Intervention.ReturnTwice(at);
                case "limit" -> limit(args, at, host);
                case "unbind" -> new Intervention.UnbindRegion(at);
                case "unplug" -> new Intervention.RemoveDevice(at);
                case "steer" -> new Intervention.Steer(at, args[0].equals("none") ? -1 : Integer.parseInt(args[0]),
                        host.nic().steer().rxq());
                case "give" -> new Intervention.KeepTokens(at, false);
                default -> throw new UnusableException("\"" + verb + "\" is no change; " + RIGHT);
            };
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new UnusableException("\"" + verb + " " + String.join(" ", args) + "\" cannot be read; " + RIGHT, e);
        }
    }

    private static Intervention flip(String[] args, long fact, long at, LessonRun before, Host host)
            throws UnusableException {
        Object skb = before.field("skb", fact);
        Object frag = before.field("frag", fact);
        int row = skb instanceof Long s ? s.intValue() : -1;
        int index = frag instanceof Long f ? f.intValue() : 0;
        int frame = row < 0 ? Skbs.NO_ROW : host.skbs().headFrame.ref(row);
        if (frame == Skbs.NO_ROW || index >= host.infos().nrFrags.get(frame)) {
            throw new UnusableException("\"flip " + args[0] + "\": the fact there is about no frag; "
                    + "right would be at kind == frag_added");
        }
        return new Intervention.FlipBits(at, row, index, Long.decode(args[0]), host.infos().word(frame, index));
    }

    private static Intervention limit(String[] args, long at, Host host) throws UnusableException {
        int pool = Integer.parseInt(args[0]);
        if (pool < 0 || pool >= host.pools().rows() || !host.pools().live(pool)) {
            throw new UnusableException("\"limit " + args[0] + "\": there is no such pool then; "
                    + "right would be one of page_pools");
        }
        return new Intervention.LimitPool(at, pool, Integer.parseInt(args[1]), host.pools().inflight(pool));
    }

    private static Intervention set(String[] args, long at, Host host) throws UnusableException {
        int dot = args[0].indexOf('.');
        Column column = dot < 0 ? null : column(host, args[0].substring(0, dot), args[0].substring(dot + 1));
        if (column == null) {
            throw new UnusableException("\"" + args[0] + "\" names no column; right would be a table and a column, "
                    + "as skbs.len");
        }
        int row = Integer.parseInt(args[1]);
        return new Intervention.SetColumn(at, column.table().name(), column.name(), row, Long.decode(args[2]),
                column.get(row));
    }

    /** A column by its names, or null. */
    static @org.jspecify.annotations.Nullable Column column(Host host, String table, String column) {
        for (Table t : host.world().tables()) {
            for (Column c : t.columns()) {
                if (t.name().equals(table) && c.name().equals(column)) {
                    return c;
                }
            }
        }
        return null;
    }

    private static int packet(String number) {
        return Integer.parseInt(number) - 1;
    }

    private static long micros(String time) {
        return Long.parseLong(time.endsWith("us") ? time.substring(0, time.length() - 2) : time);
    }
}
