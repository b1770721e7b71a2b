// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.FactLog;
import fragscope.engine.time.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list of moves over a recording, and what is wrong after them against a straight run. */
final class FuzzOps {

    /** Moves of a reader, and one of the recorder. */
    enum Move {
        /** So many facts on. */
        STEP,
        /** So many facts back. */
        UNDO,
        /** To a position, given in 1,048,576ths of the run. */
        SEEK,
        /** What the cursor executed is dropped. */
        EVICT,
        /** A new cursor goes to the same position. */
        REBUILD,
        /** To the beginning. */
        HOME,
        /** The next facts are compared one by one, then back. */
        READ_ON
    }

    /** One move, by how far. */
    record Op(Move move, int by) {
    }

    private static final int SHARE = 1 << 20;
    private static final int READ_ON_FACTS = 1000;

    private FuzzOps() {
    }

    /** So many moves of a case. */
    static List<Op> drawn(Cases cases, int count) {
        List<Op> ops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            switch (cases.below(12)) {
                case 0, 1, 2 -> ops.add(new Op(Move.STEP, 1 + cases.below(cases.onceIn(4) ? 400 : 12)));
                case 3, 4, 5 -> ops.add(new Op(Move.UNDO, 1 + cases.below(cases.onceIn(4) ? 400 : 12)));
                case 6, 7, 8 -> ops.add(new Op(Move.SEEK, cases.below(SHARE + 1)));
                case 9 -> ops.add(new Op(cases.onceIn(3) ? Move.HOME : Move.EVICT, 0));
                case 10 -> ops.add(new Op(Move.REBUILD, 0));
                default -> ops.add(new Op(Move.READ_ON, 0));
            }
        }
        ops.add(new Op(Move.HOME, 0));
        return ops;
    }

    private static int target(Op op, int position, int count) {
        return switch (op.move()) {
            case STEP -> Math.min(count, position + op.by());
            case UNDO -> Math.max(0, position - op.by());
            case SEEK -> (int) ((long) count * op.by() / SHARE);
            case HOME -> 0;
            case EVICT, REBUILD, READ_ON -> position;
        };
    }

    /** Makes the moves; returns the first difference to the straight run, or null when there is none. */
    static @Nullable String difference(Supplier<? extends Machine> machines, int chunkFacts, int facts, List<Op> ops) {
        boolean[] wanted = new boolean[facts + 1];
        int position = 0;
        for (Op op : ops) {
            position = target(op, position, facts);
            wanted[position] = true;
        }
        StraightRun straight = new StraightRun(machines, wanted);
        Recording recording = new Recording(machines, chunkFacts).recordAll();
        if (recording.facts() != facts || straight.count() != facts) {
            return "the recording has " + recording.facts() + " facts, the straight run " + straight.count()
                    + ", counted were " + facts;
        }
        Cursor cursor = recording.cursor();
        for (int i = 0; i < ops.size(); i++) {
            Op op = ops.get(i);
            cursor = move(cursor, op, target(op, (int) cursor.position(), facts));
            String wrong = op.move() == Move.READ_ON ? readOn(cursor, straight) : null;
            wrong = wrong == null ? compare(cursor, straight) : wrong;
            if (wrong != null) {
                return "move " + i + " " + op + " to position " + cursor.position() + ": " + wrong;
            }
        }
        return null;
    }

    private static Cursor move(Cursor cursor, Op op, int target) {
        switch (op.move()) {
            case STEP -> {
                while (cursor.position() < target) {
                    cursor.forward();
                }
            }
            case UNDO -> {
                while (cursor.position() > target) {
                    cursor.back();
                }
            }
            case SEEK, HOME -> {
                boolean there = false;
                while (!there) {
                    there = cursor.approach(target, 1 + op.by() % 97);
                }
            }
            case EVICT -> cursor.evict();
            case REBUILD -> {
                Cursor fresh = cursor.recording().cursor();
                fresh.seek(target);
                return fresh;
            }
            case READ_ON -> {
            }
        }
        return cursor;
    }

    private static @Nullable String compare(Cursor cursor, StraightRun straight) {
        int position = (int) cursor.position();
        if (cursor.hash() != straight.hash(position)) {
            return "the hash is " + Long.toHexString(cursor.hash()) + ", straight "
                    + Long.toHexString(straight.hash(position));
        }
        if (StraightRun.digest(cursor.machine().world()) != straight.digest(position)) {
            return "the hashes are equal and the cells are not";
        }
        if (position == 0) {
            return empty(cursor);
        }
        return fact(cursor, straight, position - 1);
    }

    private static @Nullable String empty(Cursor cursor) {
        for (int cell = 0; cell < cursor.machine().world().size(); cell++) {
            if (cursor.machine().world().cell(cell) != 0) {
                return "cell " + cell + " is not 0 before the first fact";
            }
        }
        return cursor.hash() == 0 ? null : "the hash is not 0 before the first fact";
    }

    private static @Nullable String fact(Cursor cursor, StraightRun straight, int n) {
        long before = cursor.position();
        FactLog log = cursor.log(n);
        if (!straight.says(n, log, cursor.indexOf(n))) {
            return "fact " + n + " reads " + java.util.Arrays.toString(StraightRun.words(log, cursor.indexOf(n)))
                    + ", straight " + straight.text(n);
        }
        cursor.seek(before);
        return null;
    }

    private static @Nullable String readOn(Cursor cursor, StraightRun straight) {
        long back = cursor.position();
        int end = (int) Math.min(straight.count(), back + READ_ON_FACTS);
        for (int n = (int) back; n < end; n++) {
            if (!cursor.forward()) {
                return "no fact " + n;
            }
            String wrong = fact(cursor, straight, n);
            if (wrong != null) {
                return wrong;
            }
        }
        cursor.seek(back);
        return null;
    }

    /** Fewer moves that still go wrong: halves, quarters, … are left out as long as that works. */
    static List<Op> shrunk(Supplier<? extends Machine> machines, int chunkFacts, int facts, List<Op> failing) {
        List<Op> ops = failing;
        for (int part = Math.max(1, ops.size() / 2); part >= 1; part /= 2) {
            for (int at = 0; at + part <= ops.size();) {
                List<Op> fewer = new ArrayList<>(ops.subList(0, at));
                fewer.addAll(ops.subList(at + part, ops.size()));
                if (difference(machines, chunkFacts, facts, fewer) != null) {
                    ops = fewer;
                } else {
                    at += part;
                }
            }
        }
        return ops;
    }
}
