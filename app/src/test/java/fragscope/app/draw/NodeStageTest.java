// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class NodeStageTest {

    @Test
    void anotherUnitScalesGeometryAndFontsButNoNode() throws NoPicture {
        Toolkit.call(() -> {
            NodeStage stage = new NodeStage();
            stage.show(Lists.of(Lists.box("a", 10, 20, 30, 40), Lists.text("t", "words", 50, 60)), Theme.light(), 1.5);
            Rectangle box = (Rectangle) stage.root().lookup("#a");
            Text text = (Text) stage.root().lookup("#t");
            assertEquals(List.of(15.0, 30.0, 45.0, 60.0),
                    List.of(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
            assertEquals(List.of(75.0, 90.0, 18.0), List.of(text.getX(), text.getY(), text.getFont().getSize()));
            assertTrue(text.getLocalToSceneTransform().isIdentity());
            assertEquals(new Point(20, 40), stage.at(30, 60));
            return true;
        });
    }

    @Test
    void whatFadesDoesSoInItsPaints() throws NoPicture {
        Toolkit.call(() -> {
            fragscope.app.draw.Text words = Lists.text("t", "words", 50, 60);
            Box box = Lists.box("a", 10, 20, 30, 40);
            NodeStage stage = new NodeStage();
            stage.show(Lists.of(words, box), Theme.light());
            Color full = (Color) ((Text) stage.root().lookup("#t")).getFill();
            Color outline = (Color) ((Rectangle) stage.root().lookup("#a")).getStroke();
            stage.show(Lists.of(words.with(words.mark().faded(0.25)), box.with(box.mark().faded(0.25))),
                    Theme.light());
            Node text = stage.root().lookup("#t");
            assertEquals(1, text.getOpacity());
            assertEquals(full.getOpacity() * 0.25, ((Color) ((Text) text).getFill()).getOpacity(), 1e-6);
            Rectangle faded = (Rectangle) stage.root().lookup("#a");
            assertEquals(1, faded.getOpacity(), "a node with an opacity is a picture of its own");
            assertEquals(outline.getOpacity() * 0.25, ((Color) faded.getStroke()).getOpacity(), 1e-6);
            return true;
        });
    }

    @Test
    void anyOrderComesAboutAndWhatStandsRightStays() throws NoPicture {
        Toolkit.call(() -> {
            SplittableRandom random = new SplittableRandom(7);
            List<Node> all = IntStream.range(0, 40).<Node>mapToObj(_ -> new Rectangle()).toList();
            Group group = new Group();
            for (int round = 0; round < 200; round++) {
                List<Node> wanted = new ArrayList<>();
                all.stream().filter(_ -> random.nextBoolean()).forEach(n -> wanted.add(random.nextInt(
                        wanted.size() + 1), n));
                Siblings.arrange(group.getChildren(), wanted);
                assertEquals(wanted, group.getChildren());
            }
            return true;
        });
    }

    @Test
    void oneThatMovesToTheEndIsTheOnlyOneTakenOut() throws NoPicture {
        Toolkit.call(() -> {
            List<Node> nodes = IntStream.range(0, 30).<Node>mapToObj(_ -> new Rectangle()).toList();
            ObservableList<Node> children = new Group().getChildren();
            children.setAll(nodes);
            List<Node> out = new ArrayList<>();
            children.addListener((ListChangeListener<Node>) c -> {
                while (c.next()) {
                    out.addAll(c.getRemoved());
                }
            });
            List<Node> wanted = new ArrayList<>(nodes);
            wanted.add(wanted.remove(3));
            wanted.add(10, new Rectangle());
            Siblings.arrange(children, wanted);
            assertEquals(wanted, children);
            assertEquals(List.of(nodes.get(3)), out);
            return true;
        });
    }
}
