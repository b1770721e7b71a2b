// SPDX-License-Identifier: Apache-2.0
package fragscope.app.facts;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.Models;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each kind of fact says in one language: a sentence, a shorter caption for lessons, and where it happens.
 *
 * <p>The language is asked for and never the machine's own: the command line prints the same on every machine. Not
 * thread safe: one buffer is used again. Cost: a sentence is one pass over its pieces, under a microsecond.
 */
public final class Sentences {

    /** How many words a sentence has. */
    public enum Length {
        /** A whole sentence. */
        SENTENCE(""),
        /** A caption at lesson level. */
        LESSON(".lesson");

        private final String suffix;

        Length(String suffix) {
            this.suffix = suffix;
        }
    }

    /** A sentence that counts when a component has a value; -1 for the one that counts otherwise. */
    private record Case(int component, long value, Template template) {
    }

    private static final String PACKET = "packet";
    private static final String ACTOR = "actor";
    private static final String WHEN = ".when.";

    private final Map<String, String> words;
    private final FactFields fields;
    private final Values values;
    private final Map<Length, Map<Kind, List<Case>>> cases = new EnumMap<>(Length.class);
    private final StringBuilder out = new StringBuilder(200);

    private Sentences(Map<String, String> words, Locale language) {
        this.words = words;
        this.fields = new FactFields();
        this.values = new Values(language);
        for (Length length : Length.values()) {
            Map<Kind, List<Case>> byKind = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                byKind.put(kind, cases(kind, kind.word() + length.suffix));
            }
            cases.put(length, byKind);
        }
    }

    /** English. */
    public static Sentences english() {
        return in(Locale.ENGLISH);
    }

    /** German where German is asked for, else English. */
    public static Sentences in(Locale language) {
        String file = language.getLanguage().equals("de") ? "facts_de.properties" : "facts.properties";
        return new Sentences(read(file), language);
    }

    static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            words.put(key, properties.getProperty(key));
        }
        return words;
    }

    private List<Case> cases(Kind kind, String key) {
        List<Case> found = new java.util.ArrayList<>();
        String prefix = key + WHEN;
        for (Map.Entry<String, String> e : words.entrySet()) {
            if (e.getKey().startsWith(prefix)) {
                String[] when = e.getKey().substring(prefix.length()).split("\\.", -1);
                int component = fields.index(kind, when[0]);
                if (component < 0 || when.length != 2) {
                    throw new IllegalStateException(e.getKey() + " names no component of " + kind.word());
                }
                Field field = fields.of(kind).get(component);
                found.add(new Case(component, valueOf(field, when[1], e.getKey()), Template.of(e.getValue())));
            }
        }
        found.add(new Case(-1, 0, Template.of(word(key))));
        return List.copyOf(found);
    }

    private static long valueOf(Field field, String text, String key) {
        return switch (field.form()) {
            case FLAG -> text.equals("true") ? 1 : 0;
            case WORD_OF_ENUM -> {
                int at = field.words().indexOf(text);
                if (at < 0) {
                    throw new IllegalStateException(key + " names no value of " + field.name());
                }
                yield at;
            }
            default -> Long.parseLong(text);
        };
    }

    private String word(String key) {
        String found = words.get(key);
        if (found == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return found;
    }

    /**
     * What a fact says.
     *
     * @param log where it lies
     * @param index its place there
     * @param actors the run's actors by id
     */
    public String text(FactLog log, int index, Length length, List<String> actors) {
        Kind kind = log.kind(index);
        List<Field> parts = fields.of(kind);
        List<String> pieces = template(log, index, kind, length).parts();
        out.setLength(0);
        out.append(pieces.getFirst());
        for (int i = 1; i < pieces.size(); i += 2) {
            switch (pieces.get(i)) {
                case PACKET -> out.append(log.packet(index) < 0
                        ? word("no_packet")
                        : Integer.toString(log.packet(index) + 1));
                case ACTOR -> out.append(actors.get(log.actor(index)));
                default -> component(kind, fields.index(kind, pieces.get(i)), parts, log, index);
            }
            out.append(pieces.get(i + 1));
        }
        return out.toString();
    }

    private Template template(FactLog log, int index, Kind kind, Length length) {
        List<Case> list = cases.getOrDefault(length, Map.of()).getOrDefault(kind, List.of());
        for (Case c : list) {
            if (c.component < 0 || log.component(index, c.component) == c.value) {
                return c.template;
            }
        }
        throw new IllegalStateException("no words for " + kind.word());
    }

    private void component(Kind kind, int component, List<Field> parts, FactLog log, int index) {
        Field field = parts.get(component);
        long value = log.component(index, component);
        if (field.form() == Field.Form.WORD_OF_ENUM) {
            out.append(word(enumKey(kind, component, field.words().get((int) value))));
        } else {
            values.append(out, field.form(), value);
        }
    }

    static String enumKey(Kind kind, int component, String constant) {
        Class<?> type = kind.type().getRecordComponents()[component].getType();
        return Field.snake(type.getSimpleName()).substring(1) + "." + constant;
    }

    /** What a constant of a component's enum means, as {@code DropReason.RING_FULL}. */
    public String constant(Enum<?> constant) {
        return word(Field.snake(constant.getDeclaringClass().getSimpleName()).substring(1) + "."
                + constant.name().toLowerCase(Locale.ROOT));
    }

    /** Where a kind of fact happens and how closely it is followed: {@code skb_add_rx_frag_netmem · modelled}. */
    public String provenance(Kind kind) {
        Models models = kind.models();
        String closeness = word("fidelity." + models.as().name().toLowerCase(Locale.ROOT));
        String since = models.since().isEmpty()
                ? ""
                : " · " + word("fidelity.since").replace("{0}", models.since());
        return models.function() + " · " + closeness + since;
    }

    /** A field's value as sentences write it; flags and words of enums as filters do. */
    public String value(Field field, long value) {
        if (field.form() == Field.Form.FLAG || field.form() == Field.Form.WORD_OF_ENUM) {
            return field.plain(value);
        }
        StringBuilder text = new StringBuilder();
        values.append(text, field.form(), value);
        return text.toString();
    }
}
