// SPDX-License-Identifier: Apache-2.0
package fragscope.app.report;

import java.util.List;

/** Pieces of an HTML page; every word is escaped here and nowhere else. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    Html raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    Html element(String name, String words) {
        return raw("<" + name + ">" + escaped(words) + "</" + name + ">");
    }

    /** A list of sentences; nothing for none. */
    Html list(String kind, List<String> items) {
        if (!items.isEmpty()) {
            raw("<" + kind + ">");
            items.forEach(item -> element("li", item));
            raw("</" + kind + ">");
        }
        return this;
    }

    /** A table with a heading row; first cells of rows are headings too. */
    Html table(List<String> head, List<List<String>> rows) {
        raw("<div class=\"wide\"><table><thead><tr>");
        head.forEach(h -> raw("<th scope=\"col\">" + escaped(h) + "</th>"));
        raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            StringBuilder cells = new StringBuilder("<tr><th scope=\"row\">" + escaped(row.getFirst()) + "</th>");
            row.stream().skip(1).forEach(cell -> cells.append("<td>").append(escaped(cell)).append("</td>"));
            raw(cells.append("</tr>").toString());
        }
        return raw("</tbody></table></div>");
    }

    /** A bar of a share of the whole, with its figure beside it. */
    Html bar(String name, long value, long whole) {
        long permille = whole == 0 ? 0 : value * 1000 / whole;
        return raw("<div class=\"bar\"><span>" + escaped(name) + "</span><i style=\"width:" + permille / 10 + "."
                + permille % 10 + "%\"></i><b>" + value + " B</b></div>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
