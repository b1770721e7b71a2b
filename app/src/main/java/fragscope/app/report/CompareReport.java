// SPDX-License-Identifier: Apache-2.0
package fragscope.app.report;

import fragscope.app.compare.DifferenceWords;
import fragscope.app.draw.Svg;
import fragscope.app.draw.Theme;
import fragscope.app.flow.Amounts;
import fragscope.app.flow.FlowPicture;
import fragscope.app.flow.Flows;
import fragscope.app.stage.Level;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Stage;
import fragscope.app.stage.Words;
import fragscope.app.text.Texts;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Summary;
import fragscope.engine.run.Cursor;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Alignment;
import fragscope.engine.versus.Breadcrumb;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Difference;
import fragscope.engine.versus.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A comparison as one self-contained HTML page: pictures, tables, settings, and the hashes and the command that
 * reproduce it. It names no other file and no date, so that the same comparison gives the same page.
 */
public final class CompareReport {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double FLOW_HEIGHT = 480;

    private final Comparison comparison;
    private final List<Account> accounts;
    private final Texts texts;
    private final Locale language;
    private final DifferenceWords words;
    private final Html page = new Html();

    private CompareReport(Comparison comparison, List<Account> accounts, Locale language) {
        this.comparison = comparison;
        this.accounts = accounts;
        this.language = language;
        this.texts = Texts.of(language);
        this.words = new DifferenceWords(comparison, language);
    }

    /**
     * The page.
     *
     * @param accounts by run
     * @param command  what reproduces it
     */
    public static String of(Comparison comparison, List<Account> accounts, String command, Locale language) {
        return new CompareReport(comparison, accounts, language).write(command);
    }

    private String write(String command) {
        Summary first = comparison.sides().getFirst().summary();
        String title = texts.get("report.title", first.source());
        page.raw("<!DOCTYPE html>").raw(
                "<html lang=\"" + language.getLanguage() + "\"><head><meta charset=\"utf-8\"/>");
        page.element("title", title).raw(STYLE).raw("</head><body><main>").element("h1", title);
        page.element("p", texts.get(comparison.sameStreams() ? "report.same" : "report.other"));
        differences();
        pictures();
        charged();
        ReportTables tables = new ReportTables(comparison, accounts, texts, page);
        tables.summary();
        tables.bars();
        flows();
        tables.ledger();
        tables.streams();
        tables.costs();
        page.element("h2", texts.get("report.reproduce")).raw("<pre>" + Html.escaped(command) + "</pre>");
        tables.hashes();
        page.element("h3", texts.get("report.settings"));
        page.raw("<pre>" + Html.escaped(ScenarioJson.write(comparison.sides().getFirst().run().scenario())) + "</pre>");
        return page.raw("</main></body></html>").toString();
    }

    private void differences() {
        page.element("h2", texts.get("report.differences"));
        for (int other = 1; other < comparison.sides().size(); other++) {
            page.element("h3", words.name(0) + " · " + words.name(other));
            Optional<Difference> found = comparison.differences(0, other).first();
            List<String> steps = new ArrayList<>();
            found.ifPresent(d -> {
                steps.add(words.text(d));
                steps.addAll(words.leadsTo(Breadcrumb.of(comparison, d)));
            });
            page.list("ol", steps);
            if (found.isEmpty()) {
                page.element("p", texts.get("report.nodifference"));
            }
        }
    }

    /** Every run's stage where the first difference has become visible. */
    private void pictures() {
        int row = comparison.differences().first().map(
                d -> Breadcrumb.of(comparison, d).steps().getLast().row()).orElse(
                        comparison.alignment().rows() / 2);
        int[] moments = comparison.alignment().moments(row);
        page.element("h2", texts.get("report.pictures"));
        SceneReader reader = new SceneReader(language);
        Stage stage = new Stage(Words.of(language));
        for (int side = 0; side < comparison.sides().size(); side++) {
            Side one = comparison.sides().get(side);
            int n = moments[side] == Alignment.GAP ? 0 : moments[side];
            Cursor cursor = one.recording().cursor();
            String svg = Svg.of(stage.draw(reader.at(cursor, n, Level.EXPLORE, false), WIDTH, HEIGHT, Level.EXPLORE),
                    Theme.light(), 1);
            page.raw("<figure>").raw(inPage(svg, Comparison.letter(side)));
            page.raw("<figcaption>" + Html.escaped(words.name(side) + ", " + texts.get("report.fact", Integer.toString(
                    n)) + ": " + words.fact(side, n)) + "</figcaption></figure>");
        }
    }

    /** What each run moved, under each cache model. */
    private void flows() {
        page.element("h2", texts.get("report.flows"));
        for (CacheModel model : CacheModel.values()) {
            for (int side = 0; side < comparison.sides().size(); side++) {
                Summary s = comparison.sides().get(side).summary();
                Amounts amounts = new Amounts(Amounts.Per.TOTAL, s.packets().in(), s.endPs(), s.costModel(), texts);
                Flows flows = Flows.of(s.ledger(), model);
                String svg = Svg.of(FlowPicture.draw(flows, amounts, words.name(side), WIDTH, FLOW_HEIGHT,
                        Level.EXPLORE), Theme.light(), 1);
                page.raw("<figure>").raw(inPage(svg, "flow-" + model.name() + "-" + Comparison.letter(side))).raw(
                        "</figure>");
            }
        }
    }

    /** Within a page a picture needs no namespace, and ids of its own. */
    private static String inPage(String svg, String letter) {
        return svg.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "").replace("<g id=\"", "<g id=\"" + letter + "-");
    }

    private void charged() {
        page.element("h2", texts.get("report.charged"));
        for (int side = 0; side < accounts.size(); side++) {
            Account a = accounts.get(side);
            page.element("h3", words.name(side));
            page.element("p", texts.get("report.broken", a.rulesBroken().size())).list("ul", a.rulesBroken());
            page.element("p",
                    texts.get("report.paid", Long.toString(a.paid().cpuCopyBytes()),
                            Long.toString(a.paid().dramBytes()), Long.toString(a.paid().pcieBytes()),
                            Long.toString(a.paid().deviceBytes()), Long.toString(a.paid().cpuPs() / 1000)));
            page.element("p", texts.get("report.change", a.code().mustChange().size(), a.code().touching().size()));
            page.element("p", String.join(", ", a.code().mustChange()));
        }
    }

    private static final String STYLE = """
            <style>
            body{font:15px/1.5 Inter,system-ui,sans-serif;margin:0;color:#1b1f24;background:#fff}
            main{max-width:76rem;margin:2rem auto;padding:0 1.5rem}
            h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1rem;margin-bottom:.25rem}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            th,td{padding:.2rem .8rem;border-bottom:1px solid #d0d7de;text-align:right}
            th:first-child,td.words{text-align:left}thead th{border-bottom:2px solid #57606a}
            .wide{overflow-x:auto}figure{margin:1rem 0}svg{width:100%;height:auto;border:1px solid #d0d7de}
            pre{white-space:pre-wrap;background:#f6f8fa;padding:.8rem;overflow-wrap:anywhere}
            .bar{display:grid;grid-template-columns:14rem 1fr 10rem;gap:.5rem;align-items:center}
            .bar i{display:block;height:.9rem;background:#57606a}.bar b{font-weight:500}
            </style>""";
}
