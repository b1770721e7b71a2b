// SPDX-License-Identifier: Apache-2.0
package fragscope.app.eyepiece;

import fragscope.app.branch.WhatIfCommands;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.NodeStage;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rgb;
import fragscope.app.draw.Theme;
import fragscope.app.lens.Depth;
import fragscope.app.lens.Lens;
import fragscope.app.lens.Look;
import fragscope.app.lens.Moves;
import fragscope.app.lens.Sheet;
import fragscope.app.lens.Shelf;
import fragscope.app.lens.Sight;
import fragscope.app.lens.SightReader;
import fragscope.app.notice.Notice;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.source.Kernels;
import fragscope.app.tool.Desk;
import fragscope.app.tool.OwnKeys;
import fragscope.app.tool.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The lens: bits, structs and bytes of the session's moment. Enter goes deeper, Escape and Backspace out, arrows
 * sideways, Page keys and the wheel through bytes; every part can be clicked.
 */
public final class LensTool implements Tool {

    /** What the shown picture depends on. */
    private record Shown(@Nullable Object run, long fact, double width, double height, double zoom, Object level,
            Theme theme, Look look) {
    }

    private static final int SCROLLED_BYTES = 64;
    private static final int PAGE_BYTES = 256;

    private final Desk desk;
    private final NodeStage nodes = new NodeStage();
    private final Pane pane = new Pane();
    private final TextField address;
    private Shelf shelf = new Shelf(Kernels.bundled());
    private boolean asked;
    private Look look = Look.start();
    private Selection followed = new Selection.Nothing();
    private @Nullable Sight sight;
    private @Nullable DisplayList list;
    private @Nullable Shown shown;

    public LensTool(Desk desk) {
        this.desk = desk;
        this.address = AddressField.of(desk.texts(), word -> hold(look.explaining(word)));
        pane.setId("lens");
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setAccessibleText(desk.texts().get("tool.lens.title"));
        pane.getStyleClass().add("stage");
        nodes.root().setManaged(false);
        pane.getChildren().addAll(nodes.root(), address);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        OwnKeys.declare(pane, KeyCode.LEFT, KeyCode.RIGHT);
        pane.setMinSize(200, 150);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    @Override
    public String id() {
        return "lens";
    }

    @Override
    public Region node() {
        return pane;
    }

    /** Where it is held. */
    public Look look() {
        return look;
    }

    /** The word that it is over. */
    public Optional<Long> word() {
        return Optional.ofNullable(sight).map(Sight::frag).map(Sight.Frag::word);
    }

    /**
     * Holds it at the depth or on the sheet of this name, as {@code word} or {@code readings}; another name is none.
     */
    public void turnTo(String place) {
        String name = place.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        for (Depth depth : Depth.values()) {
            if (depth.name().equals(name)) {
                hold(look.at(depth));
            }
        }
        for (Sheet sheet : Sheet.values()) {
            if (sheet.name().equals(name)) {
                hold(look.on(sheet));
            }
        }
    }

    /** Holds it elsewhere; a frag that it comes to is selected. */
    public void hold(Look wanted) {
        Look before = look;
        look = wanted;
        boolean moved = wanted.skb() != before.skb() || wanted.frag() != before.frag()
                || wanted.packet() != before.packet();
        if (moved) {
            Selection chosen = wanted.packet() >= 0
                    ? new Selection.APacket(wanted.packet())
                    : wanted.depth() == Depth.SKB || wanted.depth() == Depth.SHARED_INFO
                            ? new Selection.AnSkb(wanted.skb())
                            : new Selection.AFrag(wanted.skb(), wanted.frag());
            followed = chosen;
            desk.session().selectionProperty().set(chosen);
        }
        refresh();
    }

    /** What is selected elsewhere comes under the lens. */
    private void follow() {
        Selection now = desk.session().selectionProperty().get();
        if (now.equals(followed)) {
            return;
        }
        followed = now;
        look = switch (now) {
            case Selection.AFrag f -> look.of(f.skb(), f.frag());
            case Selection.AnSkb s -> look.of(s.skb(), 0);
            case Selection.APacket p -> look.ofPacket(p.packet());
            case Selection.Nothing _ -> look.of(Look.ANY, 0);
            case Selection.ABuffer _,Selection.ARow _,Selection.AShape _ -> look;
        };
    }

    @Override
    public void refresh() {
        Session s = desk.session();
        follow();
        askTheRunningKernel();
        Theme theme = desk.theme().getValue();
        double zoom = desk.settings().zoomProperty().get();
        Shown now = new Shown(s.opened().orElse(null), s.fact(), pane.getWidth(), pane.getHeight(), zoom,
                s.levelProperty().get(), theme, look);
        if (now.equals(shown) || now.width() < 1 || now.height() < 1) {
            return;
        }
        if (shown == null || !shown.theme().name().equals(theme.name())) {
            pane.setBackground(new Background(new BackgroundFill(color(theme.ground()), CornerRadii.EMPTY,
                    Insets.EMPTY)));
        }
        shown = now;
        nodes.root().setVisible(s.hasMoment());
        address.setVisible(s.hasMoment() && look.sheet() == Sheet.ADDRESS);
        s.machine().ifPresent(machine -> {
            Sight seen = SightReader.read(machine.host(), s.packet(), look, desk.texts(), s.packets());
            DisplayList drawn = Lens.draw(seen, look, shelf, desk.texts(), Math.max(320, Math.floor(now.width()
                    / zoom)), Math.max(200, Math.floor(now.height() / zoom)), s.levelProperty().get());
            sight = seen;
            list = drawn;
            nodes.show(drawn, theme, zoom);
            place(drawn, zoom);
        });
    }

    /** The field for an address stands where the sheet leaves room for it. */
    private void place(DisplayList drawn, double zoom) {
        drawn.find("address/title").ifPresent(title -> {
            double h = address.prefHeight(-1);
            address.resizeRelocate(title.bounds().x() * zoom, Math.max(0, title.bounds().y() * zoom - h - 8), Math.min(
                    320, pane.getWidth() / 2), h);
        });
    }

    private void pressed(MouseEvent event) {
        if (event.getTarget() instanceof Node node && isWithin(node, address)) {
            return;
        }
        pane.requestFocus();
        Sight seen = sight;
        if (seen != null && !slide(event)) {
            String id = picked(event.getPickResult().getIntersectedNode());
            if (look.sheet() == Sheet.STRUCTS && id.startsWith("btf/open")) {
                desk.commands().get("tools.btf").run();
            } else if (!flipped(seen, id)) {
                hold(Moves.clicked(look, seen, id));
            }
        }
        event.consume();
    }

    /** A bit of the word that was clicked is flipped, in a branch of its own; undo takes it back. */
    private boolean flipped(Sight seen, String id) {
        Sight.Skb skb = seen.skb();
        Sight.Frag frag = seen.frag();
        boolean word = look.sheet() == Sheet.ZOOM && look.depth() == Depth.WORD && id.startsWith("bit:");
        if (!word || skb == null || !skb.used() || frag == null) {
            return false;
        }
        int bit = Integer.parseInt(id.substring(4).split("/", 2)[0]);
        hold(look.of(skb.row(), frag.index()));
        WhatIfCommands.flip(desk, skb.row(), frag.index(), 1L << bit, frag.word());
        return true;
    }

    /**
     * Puts the kernel that the program runs on beside the bundled ones, once it is asked for; read in the background.
     */
    private void askTheRunningKernel() {
        if (asked || look.sheet() != Sheet.STRUCTS || !Files.isReadable(Kernels.RUNNING)) {
            return;
        }
        asked = true;
        KernelReader.read(Kernels.RUNNING, desk.texts().get("lens.kernel.running"), shelf.structs(), read -> {
            shelf = shelf.with(read);
            shown = null;
        }, trouble -> desk.notices().post(Notice.quiet(trouble)));
    }

    /** Puts the kernel of a file of BTF beside the others, and below on the sheet of structs. */
    public void read(Path btf) {
        String name = String.valueOf(btf.getFileName());
        KernelReader.read(btf, name, shelf.structs(), read -> {
            shelf = shelf.with(read);
            shown = null;
            hold(look.on(Sheet.STRUCTS).comparing(look.struct(), look.left(), name));
        }, trouble -> desk.notices().post(Notice.problem(desk.texts().get("lens.kernel.unread"), trouble)));
    }

    private static boolean isWithin(Node node, Node around) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private void dragged(MouseEvent event) {
        if (slide(event)) {
            event.consume();
        }
    }

    /** Moves the alignment's knob to the mouse, where that is on its rail. */
    private boolean slide(MouseEvent event) {
        DisplayList drawn = list;
        if (look.sheet() != Sheet.ALIGNMENT || drawn == null) {
            return false;
        }
        Point at = nodes.at(event.getSceneX(), event.getSceneY());
        int found = Moves.alignmentAt(drawn, at.x(), at.y());
        if (found > 0) {
            hold(look.aligned(found));
        }
        return found > 0;
    }

    /** The id of the innermost shape around a node, or "". */
    private static String picked(@Nullable Node from) {
        for (Node node = from; node != null && !(node instanceof Pane); node = node.getParent()) {
            if (node.getId() != null) {
                return node.getId();
            }
        }
        return "";
    }

    private void key(KeyEvent event) {
        Sight seen = sight;
        if (seen == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()
                || !(event.getTarget() instanceof Pane)) {
            return;
        }
        Look next = next(event.getCode(), seen);
        if (next != null) {
            event.consume();
            hold(next);
        }
    }

    private @Nullable Look next(KeyCode key, Sight seen) {
        return switch (key) {
            case ENTER -> Moves.deeper(look);
            case ESCAPE, BACK_SPACE -> Moves.outer(look);
            case LEFT -> Moves.aside(look, seen, shelf, -1);
            case RIGHT -> Moves.aside(look, seen, shelf, 1);
            case PAGE_DOWN -> Moves.scrolled(look, PAGE_BYTES);
            case PAGE_UP -> Moves.scrolled(look, -PAGE_BYTES);
            case A -> look.bits(!look.allBits());
            default -> null;
        };
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isShortcutDown()) {
            hold(Moves.scrolled(look, event.getDeltaY() < 0 ? SCROLLED_BYTES : -SCROLLED_BYTES));
            event.consume();
        }
    }

    private static Color color(Rgb rgb) {
        return Color.rgb(rgb.r(), rgb.g(), rgb.b(), rgb.alpha());
    }
}
