// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fragscope.engine.time.Cases;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fact comes out of the log as it went in, whatever its kind. */
final class FactLogTest {

    private static Object value(Cases cases, Class<?> type) {
        if (type == int.class) {
            return (int) cases.bits();
        }
        if (type == long.class) {
            return cases.bits();
        }
        if (type == boolean.class) {
            return cases.flip();
        }
        Object[] constants = type.getEnumConstants();
        assertNotNull(constants, () -> type + " is neither a primitive nor an enum");
        return constants[cases.below(constants.length)];
    }

    private static Fact drawn(Cases cases, Kind kind) throws ReflectiveOperationException {
        RecordComponent[] parts = kind.type().getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = value(cases, types[i]);
        }
        return (Fact) kind.type().getDeclaredConstructor(types).newInstance(values);
    }

    @Test
    void everyKindComesOutAsItWentIn() throws ReflectiveOperationException {
        Cases cases = Cases.seeded(1, 50);
        while (cases.next()) {
            FactLog log = new FactLog();
            List<Fact> facts = new ArrayList<>();
            List<long[]> contexts = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                long[] context = {cases.below(1 << 16), cases.bits() >>> 1, cases.below(1 << 30) - 1L,
                        cases.bits() >>> 2};
                Fact fact = drawn(cases, kind);
                log.context((int) context[0], context[1], (int) context[2], context[3] - 1);
                fact.encode(log);
                facts.add(fact);
                contexts.add(context);
            }
            for (int i = 0; i < facts.size(); i++) {
                assertEquals(facts.get(i), log.decode(i), cases::toString);
                assertEquals(Kind.values()[i], log.kind(i));
                assertEquals(log.kind(i).components().size(), log.components(i));
                assertEquals(contexts.get(i)[0], log.actor(i));
                assertEquals(contexts.get(i)[1], log.timePs(i));
                assertEquals(contexts.get(i)[2], log.packet(i));
                assertEquals(contexts.get(i)[3] - 1, log.parent(i));
            }
            log.restart(0);
            assertEquals(0, log.count());
        }
    }

    @Test
    void everyKindHasAWordAPlaceInTheSourceAndNamedComponents() {
        for (Kind kind : Kind.values()) {
            assertEquals(kind, Kind.named(kind.word()));
            assertFalse(kind.models().function().isEmpty(), kind.word());
            boolean kernel = !kind.models().file().isEmpty();
            boolean outside = kind.models().function().startsWith("(");
            assertEquals(!kernel, outside,
                    kind.word() + " is the kernel's with a file, or not with a remark in brackets");
        }
        assertEquals(null, Kind.named("no_such_kind"));
    }

    @Test
    void everyRecordOfAFactIsAKind() {
        List<Class<?>> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kinds.add(kind.type());
        }
        for (Class<?> group : Fact.class.getPermittedSubclasses()) {
            for (Class<?> record : group.getPermittedSubclasses()) {
                assertFalse(!kinds.remove(record), record + " has no Kind, or two records have the same");
            }
        }
        assertEquals(List.of(), kinds);
    }
}
