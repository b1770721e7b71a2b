// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Field;
import fragscope.app.facts.Group;
import fragscope.app.facts.Sentences;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names mean in a JEXL condition: a fact's fields as numbers, words and flags. */
final class Names {

    /** Reads one name of a fact; null where the fact does not have it. */
    interface Reader {
        @Nullable
        Object of(FactLog log, int index, long n);
    }

    /** Names that are no components. */
    static final List<String> OF_EVERY_FACT = List.of("n", "t_ps", "actor", "kind", "packet", "parent", "group",
            "text", "t_us");

    private static final Set<String> FOLLOW_FROM_KIND = Set.of("kind", "group");

    private final FactFields fields;
    private final List<String> actors;
    private final Sentences sentences;
    private final StateNames state;
    private final Set<String> words = new LinkedHashSet<>();

    Names(FactFields fields, List<String> actors, Sentences sentences, StateNames state) {
        this.state = state;
        this.fields = fields;
        this.actors = actors;
        this.sentences = sentences;
        words.addAll(actors);
        for (Kind kind : Kind.values()) {
            words.add(kind.word());
            fields.of(kind).forEach(field -> words.addAll(field.words()));
        }
        Arrays.stream(Group.values()).map(Group::word).forEach(words::add);
    }

    /** All names of fields. */
    List<String> known() {
        List<String> known = new ArrayList<>(OF_EVERY_FACT);
        known.addAll(fields.names());
        return known;
    }

    /** Places of the world. */
    StateNames state() {
        return state;
    }

    boolean isField(String name) {
        return state.knows(name) || OF_EVERY_FACT.contains(name) || fields.names().contains(name);
    }

    /** Whether a name is a word, as {@code frag_added}, that may stand without quotes. */
    boolean isWord(String name) {
        return words.contains(name) && !isField(name);
    }

    /** Whether the value of a name is the same for all facts of a kind. */
    static boolean followsFromKind(String name) {
        return FOLLOW_FROM_KIND.contains(name);
    }

    /** Kinds whose facts can have this field. */
    Set<Kind> kindsWith(String name) {
        if (state.knows(name)) {
            return state.named(name).kinds();
        }
        EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
        if (!OF_EVERY_FACT.contains(name)) {
            kinds.removeIf(kind -> fields.index(kind, name) < 0);
        }
        return kinds;
    }

    Reader reader(String name) {
        return switch (name) {
            case "n" -> (log, i, n) -> n;
            case "t_ps" -> (log, i, n) -> log.timePs(i);
            case "t_us" -> (log, i, n) -> log.timePs(i) / 1e6;
            case "packet" -> (log, i, n) -> log.packet(i) < 0 ? null : (Object) (log.packet(i) + 1L);
            case "parent" -> (log, i, n) -> log.parent(i) < 0 ? null : (Object) log.parent(i);
            case "actor" -> (log, i, n) -> actors.get(log.actor(i));
            case "kind" -> (log, i, n) -> log.kind(i).word();
            case "group" -> (log, i, n) -> Group.of(log.kind(i)).word();
            case "text" -> (log, i, n) -> sentences.text(log, i, Sentences.Length.SENTENCE, actors);
            default -> component(name);
        };
    }

    private Reader component(String name) {
        if (state.knows(name)) {
            StateCell cell = state.named(name);
            return (log, i, n) -> cell.there(log, i) ? (Object) cell.value(log, i) : null;
        }
        Kind[] kinds = Kind.values();
        int[] at = new int[kinds.length];
        Field[] field = new Field[kinds.length];
        for (Kind kind : kinds) {
            at[kind.ordinal()] = fields.index(kind, name);
            if (at[kind.ordinal()] >= 0) {
                field[kind.ordinal()] = fields.of(kind).get(at[kind.ordinal()]);
            }
        }
        return (log, i, n) -> {
            int kind = log.kind(i).ordinal();
            return at[kind] < 0 ? null : value(field[kind], log.component(i, at[kind]));
        };
    }

    private static @Nullable Object value(Field field, long value) {
        return switch (field.form()) {
            case FLAG -> value != 0;
            case WORD_OF_ENUM -> field.words().get((int) value);
            case NUMBER_OR_NONE -> value == -1 ? null : (Object) value;
            default -> value;
        };
    }

    /** A value of a name's type, to try a condition on. */
    Object sample(String name) {
        if (name.equals("t_us")) {
            return 1.5;
        }
        if (OF_EVERY_FACT.contains(name)) {
            return List.of("n", "t_ps", "packet", "parent").contains(name) ? (Object) 1L : "word";
        }
        for (Kind kind : Kind.values()) {
            int at = fields.index(kind, name);
            if (at >= 0) {
                Object value = value(fields.of(kind).get(at), 1);
                return value == null ? 1L : value;
            }
        }
        return 1L;
    }
}
