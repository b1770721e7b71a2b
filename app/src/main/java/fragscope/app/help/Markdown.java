// SPDX-License-Identifier: Apache-2.0
package fragscope.app.help;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Markdown as nodes: headings, paragraphs, lists, code, bold and links. What it does not know it shows as its text.
 */
public final class Markdown {

    private final Consumer<String> follow;

    private Markdown(Consumer<String> follow) {
        this.follow = follow;
    }

    /**
     * Lays text out.
     *
     * @param follow takes a link's destination when it is followed
     */
    public static VBox layout(String text, Consumer<String> follow) {
        VBox box = new VBox(8);
        box.getStyleClass().add("markdown");
        Markdown markdown = new Markdown(follow);
        Node document = Parser.builder().build().parse(text);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            box.getChildren().add(markdown.block(block));
        }
        return box;
    }

    private Region block(Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case BulletList list -> list(list, 0);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            default -> flow(block);
        };
    }

    private Region heading(Heading heading) {
        TextFlow flow = flow(heading);
        flow.getStyleClass().add("markdown-" + Math.min(3, heading.getLevel()));
        return flow;
    }

    private static Label code(String literal) {
        Label label = new Label(literal.stripTrailing());
        label.getStyleClass().add("markdown-code");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /**
     * @param first the first number; 0 for bullets
     */
    private VBox list(Node list, int first) {
        VBox box = new VBox(3);
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            VBox words = new VBox(3);
            for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                words.getChildren().add(block(block));
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            Label mark = new Label(first == 0 ? "•" : number + ".");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(new HBox(8, mark, words));
            number++;
        }
        return box;
    }

    private TextFlow flow(Node block) {
        TextFlow flow = new TextFlow();
        inline(block, flow, "markdown-text");
        return flow;
    }

    private void inline(Node parent, TextFlow flow, String style) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> add(flow, text.getLiteral(), style);
                case SoftLineBreak _ -> add(flow, " ", style);
                case Code code -> add(flow, code.getLiteral(), "markdown-mono");
                case StrongEmphasis strong -> inline(strong, flow, "markdown-bold");
                case Emphasis emphasis -> inline(emphasis, flow, "markdown-bold"); // the fonts have no italics
                case Link link -> flow.getChildren().add(link(link));
                case Paragraph paragraph -> inline(paragraph, flow, style);
                default -> inline(node, flow, style);
            }
        }
    }

    private static void add(TextFlow flow, String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        flow.getChildren().add(text);
    }

    private Hyperlink link(Link link) {
        String words = link.getFirstChild() instanceof org.commonmark.node.Text text
                ? text.getLiteral()
                : link.getDestination();
        Hyperlink made = new Hyperlink(words);
        made.setOnAction(_ -> follow.accept(link.getDestination()));
        return made;
    }
}
