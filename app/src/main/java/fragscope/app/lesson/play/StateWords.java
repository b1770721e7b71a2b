// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.source.Nearest;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Host;
import fragscope.engine.pool.PagePools;
import fragscope.engine.skb.Skbs;
import fragscope.engine.world.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * The world at a moment: {@code skb.…} is the skb that the last fact with one was about, {@code pool.rxq1_data.…} a
 * pool, {@code world.TABLE.COLUMN.ROW} any column.
 */
final class StateWords {

    static final List<String> NAMES = List.of("skb.row", "skb.len", "skb.data_len", "skb.linear", "skb.unreadable",
            "skb.pp_recycle", "skb.nr_frags", "skb.frag.word", "skb.frag.len", "skb.frag.offset");

    private StateWords() {
    }

    static Object value(String name, LessonRun run, long facts) {
        Host host = run.world(facts);
        String[] parts = name.split("\\.", -1);
        return switch (parts[0]) {
            case "skb" -> skb(name, run, facts, host);
            case "pool" -> pool(parts, host);
            default -> world(name, parts, host);
        };
    }

    private static Object skb(String name, LessonRun run, long facts, Host host) {
        long fact = lastWithSkb(run, facts);
        Object row = run.field("skb", fact);
        Object frag = run.field("frag", fact);
        int skb = row instanceof Long r ? r.intValue() : -1;
        int index = frag instanceof Long f ? f.intValue() : 0;
        Skbs skbs = host.skbs();
        int frame = skbs.headFrame.ref(skb);
        if (frame == Skbs.NO_ROW) {
            throw new IllegalArgumentException("skb " + skb + " is freed: \"" + name + "\" has no value");
        }
        return switch (name) {
            case "skb.row" -> (long) skb;
            case "skb.len" -> skbs.len.get(skb);
            case "skb.data_len" -> skbs.dataLen.get(skb);
            case "skb.linear" -> (long) skbs.headlen(skb);
            case "skb.unreadable" -> skbs.unreadable.is(skb);
            case "skb.pp_recycle" -> skbs.ppRecycle.is(skb);
            case "skb.nr_frags" -> host.infos().nrFrags.get(frame);
            case "skb.frag.word" -> host.infos().word(frame, index);
            case "skb.frag.len" -> (long) host.infos().len(frame, index);
            case "skb.frag.offset" -> (long) host.infos().offset(frame, index);
            default -> throw new IllegalArgumentException(
                    "\"" + name + "\" means nothing; " + Nearest.remedy(name, NAMES));
        };
    }

    private static long lastWithSkb(LessonRun run, long facts) {
        long last = -1;
        try {
            for (long n : run.all("skb >= 0")) {
                last = n < facts ? n : last;
            }
        } catch (UnusableException e) {
            throw new IllegalStateException(e);
        }
        if (last < 0) {
            throw new IllegalArgumentException("there is no skb yet");
        }
        return last;
    }

    private static Object pool(String[] parts, Host host) {
        PagePools pools = host.pools();
        List<String> names = new ArrayList<>();
        for (int pool = 0; pool < pools.rows() && parts.length == 3; pool++) {
            int rxq = pools.rxq(pool);
            String name = "rxq" + rxq + (rxq >= 0 && host.rxPools().header.ref(rxq) == pool ? "_header" : "_data");
            names.add(name);
            if (rxq >= 0 && name.equals(parts[1])) {
                return switch (parts[2]) {
                    case "hold" -> pools.hold(pool);
                    case "release" -> pools.release(pool);
                    case "in_flight" -> (long) pools.inflight(pool);
                    case "idle" -> (long) pools.idle(pool);
                    default -> throw new IllegalArgumentException("a pool has no \"" + parts[2]
                            + "\"; right would be hold, release, in_flight or idle");
                };
            }
        }
        throw new IllegalArgumentException(
                "\"" + String.join(".", parts) + "\" names no pool; right would be pool, one of "
                        + String.join(", ", names) + ", and what of it");
    }

    private static Object world(String name, String[] parts, Host host) {
        Column column = parts.length == 4 ? Changes.column(host, parts[1], parts[2]) : null;
        if (column == null || !parts[3].matches("\\d{1,9}") || Integer.parseInt(parts[3]) >= column.table().rows()) {
            throw new IllegalArgumentException("\"" + name + "\" names no column; right would be world, a table, a "
                    + "column and a row, as world.skbs.len.0");
        }
        return column.get(Integer.parseInt(parts[3]));
    }
}
