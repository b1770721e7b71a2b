// SPDX-License-Identifier: Apache-2.0
package fragscope.app.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.IrqFact;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.Part;
import fragscope.engine.fact.StackFact;
import fragscope.engine.fact.WireFact;
import fragscope.engine.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every fact can be told, in both languages, and by nothing but its own components. */
class SentencesTest {

    private static final List<String> FILES = List.of("facts.properties", "facts_de.properties");
    private final FactFields fields = new FactFields();

    private static String say(Sentences in, Fact fact, int packet) {
        World world = new World();
        world.seal();
        Facts facts = new Facts(world);
        facts.begin(0, 0);
        facts.about(packet, -1);
        facts.say(fact);
        return in.text(facts.log(), 0, Sentences.Length.SENTENCE, List.of("napi3"));
    }

    @Test
    void everyKindHasASentenceAndACaptionInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (String file : FILES) {
            Map<String, String> words = Sentences.read(file);
            for (Kind kind : Kind.values()) {
                for (String key : List.of(kind.word(), kind.word() + ".lesson")) {
                    if (words.getOrDefault(key, "").isBlank()) {
                        missing.add(file + " " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyPlaceholderNamesAComponentOfItsKind() {
        List<String> wrong = new ArrayList<>();
        for (String file : FILES) {
            Sentences.read(file).forEach((key, sentence) -> {
                Kind kind = Kind.named(key.split("\\.", -1)[0]);
                if (kind != null) {
                    for (String name : Template.of(sentence).names()) {
                        if (!Set.of("packet", "actor").contains(name) && fields.index(kind, name) < 0) {
                            wrong.add(file + " " + key + " {" + name + "}");
                        }
                    }
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noConstantOfAnEnumComponentLacksWords() {
        List<String> missing = new ArrayList<>();
        int constants = 0;
        for (String file : FILES) {
            Map<String, String> words = Sentences.read(file);
            for (Kind kind : Kind.values()) {
                for (int i = 0; i < fields.of(kind).size(); i++) {
                    for (String constant : fields.of(kind).get(i).words()) {
                        constants++;
                        if (!words.containsKey(Sentences.enumKey(kind, i, constant))) {
                            missing.add(file + " " + Sentences.enumKey(kind, i, constant));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(constants > 100);
    }

    @Test
    void noWordsAreLeftOver() {
        Set<String> known = new TreeSet<>(Set.of("no_packet", "fidelity.modelled", "fidelity.simplified",
                "fidelity.since"));
        for (Kind kind : Kind.values()) {
            known.add(kind.word());
            for (int i = 0; i < fields.of(kind).size(); i++) {
                for (String constant : fields.of(kind).get(i).words()) {
                    known.add(Sentences.enumKey(kind, i, constant));
                }
            }
        }
        for (String file : FILES) {
            Set<String> left = new TreeSet<>(Sentences.read(file).keySet());
            left.removeIf(key -> known.contains(key) || Kind.named(key.split("\\.", -1)[0]) != null);
            assertEquals(Set.of(), left, file);
        }
        assertEquals(Sentences.read(FILES.get(0)).keySet(), Sentences.read(FILES.get(1)).keySet());
    }

    @Test
    void everyKindCanBeTold() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Sentences sentences = Sentences.in(language);
            for (Kind kind : Kind.values()) {
                World world = new World();
                world.seal();
                Facts facts = new Facts(world);
                facts.begin(0, 0);
                facts.log().put(kind, 0, 0, 0, 0, 0, 0);
                for (Sentences.Length length : Sentences.Length.values()) {
                    String text = sentences.text(facts.log(), 0, length, List.of("nic"));
                    assertFalse(text.contains("{") || text.contains("null"), text);
                }
                assertTrue(sentences.provenance(kind).contains(" · "));
            }
        }
    }

    @Test
    void aWordIsWrittenInSixteenDigitsAndAPacketCountsFromOne() {
        Sentences english = Sentences.english();
        assertEquals("The driver adds frag 0 to skb #7: word 0xffff888104560c41, 1448 B at offset 64.",
                say(english, new DriverFact.FragAdded(7, 0, 0xffff_8881_0456_0c41L, 1448, 64), 0));
        assertEquals("The last bit of packet 12 arrives: 1514 B on the wire, of which the capture holds 96 B.",
                say(english, new WireFact.FrameArrived(1514, 96), 11));
        assertEquals(
                "RSS: the Toeplitz hash 0x0000ccbe over addresses and ports leads through the indirection table to "
                        + "rx queue 2.",
                say(english, new NicFact.QueueHashed(2, 0xccbe, true), 0));
    }

    @Test
    void aTimeIsToldInMicrosecondsWithTheLanguagesOwnMark() {
        assertTrue(say(Sentences.english(), new IrqFact.IrqArmed(0, 7_050), 0).contains("7.050 µs"));
        assertTrue(say(Sentences.in(Locale.GERMAN), new IrqFact.IrqArmed(0, 7_050), 0).contains("7,050 µs"));
    }

    @Test
    void aSentenceDependsOnTheValueThatChangesItsMeaning() {
        Sentences english = Sentences.english();
        assertTrue(say(english, new DmaFact.DmaWritten(Part.PAYLOAD, 1, 0, 8, 0, true), 0).contains("device memory"));
        assertTrue(say(english, new DmaFact.DmaWritten(Part.PAYLOAD, 1, 0, 8, 0, false), 0).contains("host memory"));
        assertTrue(say(english, new NicFact.FrameDropped(-1, DropReason.BAD_CHECKSUM), 0).contains(
                "before any queue is chosen: its checksum is wrong"));
        assertTrue(say(english, new StackFact.SegmentTaken(1, 2, 0x12), 0).endsWith("SYN, ACK."));
    }

    @Test
    void provenanceNamesTheFunctionAndHowCloselyItIsFollowed() {
        assertEquals("skb_add_rx_frag_netmem · modelled · since 6.12",
                Sentences.english().provenance(Kind.FRAG_ADDED));
        assertEquals("napi_schedule · vereinfacht", Sentences.in(Locale.GERMAN).provenance(Kind.IRQ_RAISED));
    }
}
