// SPDX-License-Identifier: Apache-2.0
package fragscope.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.source.Runs;
import fragscope.app.source.SourcedRun;
import fragscope.engine.design.FragSides;
import fragscope.engine.run.Run;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Comparison;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class CompareReportTest {

    private static String page(Locale language) throws Exception {
        List<Run> runs = new ArrayList<>();
        for (SourcedRun one : SourcedRun.of("mixed-traffic", List.of("netmem", "host-copy", "old-driver"), Map.of(),
                _ -> {
                })) {
            runs.add(one.run());
        }
        Comparison comparison = Comparison.record(runs, () -> false).orElseThrow();
        FragSides sides = new FragSides(Runs::layouts);
        return CompareReport.of(comparison, comparison.sides().stream().map(s -> Account.of(s, sides)).toList(),
                "fragscope compare mixed-traffic", language);
    }

    @Test
    void thePageIsWellFormedAndItsIdsAreUnique() throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            XMLStreamReader in = XMLInputFactory.newDefaultFactory().createXMLStreamReader(
                    new StringReader(page(language).replace("<!DOCTYPE html>", "")));
            int pictures = 0;
            TreeSet<String> ids = new TreeSet<>();
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    pictures += in.getLocalName().equals("svg") ? 1 : 0;
                    String id = in.getAttributeValue(null, "id");
                    assertTrue(id == null || ids.add(id), () -> id + " twice");
                }
            }
            assertEquals(3 + 2 * 3, pictures, "three stages, three flows under each of two cache models");
            assertTrue(ids.size() > 100);
        }
    }

    @Test
    void thePageNamesNothingOutsideOfItself() throws Exception {
        String page = page(Locale.ENGLISH);
        Matcher outside = Pattern.compile("https?:|\\b(src|href)=|@import|url\\(").matcher(page);
        List<String> found = new ArrayList<>();
        while (outside.find()) {
            String at = page.substring(outside.start(), Math.min(page.length(), outside.start() + 40));
            if (!at.startsWith("http://www.w3.org/")) {
                found.add(at);
            }
        }
        assertEquals(List.of(), found);
    }
}
