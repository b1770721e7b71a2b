// SPDX-License-Identifier: Apache-2.0
package fragscope.app.packets;

import fragscope.app.session.Fates;
import fragscope.app.session.Opened;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.text.Numbers;
import fragscope.app.tool.Desk;
import fragscope.app.tool.LongList;
import fragscope.app.tool.Tool;
import fragscope.engine.design.Host;
import fragscope.engine.packet.Packets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The run's packets: what each is and where it is now; a click selects it, Enter goes to its first fact. */
public final class PacketsTool implements Tool {

    /** What the rows depend on. */
    private record Shown(@Nullable Opened run, long fact, Selection selection, double zoom) {
    }

    private final Desk desk;
    private final VBox box = new VBox();
    private final TextField filter = new TextField();
    private final ListView<Integer> view = new ListView<>();
    private final LongList<Integer> entries = new LongList<>(view);
    private final List<PacketCell> cells = new ArrayList<>();
    private final PacketWords words;
    private @Nullable Opened run;
    private @Nullable PacketList list;
    private @Nullable Whereabouts whereabouts;
    private @Nullable Shown shown;
    private Selection followed = new Selection.Nothing();
    private int present = -1;
    private int end;

    public PacketsTool(Desk desk) {
        this.desk = desk;
        this.words = new PacketWords(desk.texts());
        box.setId("packets");
        box.getStyleClass().add("packets");
        box.getStylesheets().add(
                Objects.requireNonNull(PacketsTool.class.getResource("packets.css")).toExternalForm());
        box.setAccessibleText(desk.texts().get("tool.packets.title"));
        box.setMinSize(0, 0);
        Label title = new Label(desk.texts().get("tool.packets.title"));
        title.getStyleClass().add("pane-title");
        filter.setId("packet-filter");
        filter.setPromptText(desk.texts().get("packets.filter"));
        filter.setAccessibleText(desk.texts().get("packets.filter"));
        filter.textProperty().addListener((_, _, _) -> showFiltered());
        view.setId("packet-list");
        view.setAccessibleText(desk.texts().get("tool.packets.title"));
        view.setPlaceholder(new Label(desk.texts().get("packets.none")));
        Numbers numbers = new Numbers(desk.texts().locale());
        view.setCellFactory(_ -> {
            PacketCell cell = new PacketCell(this, words, numbers);
            cells.add(cell);
            return cell;
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(view, Priority.ALWAYS);
        box.getChildren().addAll(title, filter, view);
    }

    @Override
    public String id() {
        return "packets";
    }

    @Override
    public Region node() {
        return box;
    }

    private void pressed(KeyEvent event) {
        Integer packet = view.getSelectionModel().getSelectedItem();
        if (packet == null || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            toFirstFact(packet);
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            select(packet);
        }
    }

    @Override
    public void refresh() {
        Session session = desk.session();
        Opened now = session.opened().orElse(null);
        if (!Objects.equals(now, run)) {
            run = now;
            whereabouts = null; // the packets of another run are elsewhere
            filter.clear();
            end = now == null || session.sealedProperty().get() ? 0 : now.run().packets().count();
            showFiltered();
        }
        int packets = session.packets();
        if (packets != end && session.hasMoment() && session.machine().isPresent()) { // under the seal fewer
            end = packets;
            showFiltered();
        }
        if (list != null) {
            list.work();
        }
        entries.refresh();
        double zoom = desk.settings().zoomProperty().get();
        view.setFixedCellSize(Math.rint(24 * zoom));
        Shown wanted = new Shown(now, session.fact(), session.selectionProperty().get(), zoom);
        if (!wanted.equals(shown) && session.hasMoment()) {
            shown = wanted;
            read(session);
            cells.forEach(PacketCell::show);
            follow(session);
        }
    }

    @Override
    public boolean settled() {
        PacketList now = list;
        return now == null || now.whole() && shown != null;
    }

    private void read(Session session) {
        Opened opened = run;
        whereabouts = opened == null
                ? null
                : session.machine().map(m -> new Whereabouts(m.host(), opened.fates(), session.fact())).orElse(null);
    }

    /** Keeps in view what was selected elsewhere, else the packet that the present fact is about. */
    private void follow(Session session) {
        Selection selection = session.selectionProperty().get();
        int before = present;
        present = session.packet();
        if (!selection.equals(followed)) {
            followed = selection;
            int packet = session.machine().map(m -> packetOf(selection, m.host())).orElse(-1);
            int at = list == null ? -1 : list.indexOf(packet);
            entries.select(at);
            entries.reveal(at);
        } else if (present != before && present >= 0 && list != null && !view.isFocused()) {
            entries.reveal(list.indexOf(present));
        }
        if (present != before) {
            cells.forEach(PacketCell::show);
        }
    }

    /** The packet that a selected thing has to do with: that whose bytes it holds, or -1. */
    private static int packetOf(Selection selection, Host host) {
        return switch (selection) {
            case Selection.APacket p -> p.packet();
            case Selection.AnSkb s -> host.skbs().packet.ref(s.skb());
            case Selection.AFrag f -> host.skbs().packet.ref(f.skb());
            default -> -1;
        };
    }

    private void showFiltered() {
        Opened now = run;
        if (now == null) {
            list = null;
            entries.show(FXCollections.observableArrayList());
            return;
        }
        Packets packets = now.run().packets();
        PacketList found = new PacketList(packets, words, filter.getText().strip().toLowerCase(desk.texts().locale()),
                end);
        found.work();
        list = found;
        followed = new Selection.Nothing();
        shown = null;
        entries.show(found);
    }

    /** Selects a packet, here and everywhere. */
    void select(int packet) {
        desk.session().selectionProperty().set(new Selection.APacket(packet));
    }

    /** Goes to the first fact about a packet; one that has not come as far as is recorded has none. */
    void toFirstFact(int packet) {
        Opened now = run;
        long first = now == null ? Fates.NONE : now.fates().firstFact(packet);
        if (first != Fates.NONE) {
            desk.session().playingProperty().set(false);
            desk.session().seek(first);
        }
    }

    /** What can be changed about the selected packet, an item each. */
    List<MenuItem> changes() {
        List<MenuItem> items = new ArrayList<>();
        for (String id : List.of("whatif.drop", "whatif.repeat", "whatif.delay", "whatif.swap")) {
            MenuItem item = new MenuItem(desk.texts().get("packets." + id));
            item.setId("packet-" + id.substring(id.indexOf('.') + 1));
            item.setOnAction(_ -> desk.commands().get(id).run());
            items.add(item);
        }
        return items;
    }

    /** Whether a packet is no longer to come, so that nothing about it can be changed on the wire. */
    boolean hasCome(int packet) {
        return desk.session().machine().map(m -> packet < m.host().nic().wire().next.get(0)).orElse(true);
    }

    /** The packets that are listed; null while nothing is open. */
    @Nullable
    Packets packets() {
        return run == null ? null : run.run().packets();
    }

    /** Where packets are now; null while that is unknown. */
    @Nullable
    Whereabouts whereabouts() {
        return whereabouts;
    }

    /** The packet that the present fact is about, or -1. */
    int present() {
        return present;
    }
}
