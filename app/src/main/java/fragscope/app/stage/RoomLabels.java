// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Layer;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** At most twelve labels stand in a room's picture: what is counted against them, and who gives way first. */
final class RoomLabels {

    static final int MOST = 12;

    /** Ends of ids, those first that a room can best do without. */
    private static final List<String> GIVE_WAY = List.of("/more:0", "user/bytes", "/name", "linear/size", "/means",
            "/label", "/number");
    private static final int STAYS = GIVE_WAY.size();

    private RoomLabels() {
    }

    /** The shapes without the labels that are too many; what the fact does not concern gives way first. */
    static List<Shape> within(List<Shape> shapes) {
        List<Text> labels = new ArrayList<>();
        for (Shape shape : shapes) {
            if (shape instanceof Text text && counts(text)) {
                labels.add(text);
            }
        }
        labels.sort(Comparator.comparingInt(RoomLabels::worth));
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < labels.size() - MOST && worth(labels.get(i)) < 2 * STAYS; i++) {
            gone.add(labels.get(i).id());
        }
        return shapes.stream().filter(s -> !gone.contains(s.id())).toList();
    }

    /** Whether a text is one of the picture's labels; title, sentence and rail are not. */
    static boolean counts(Text text) {
        Layer layer = text.mark().layer();
        return layer != Layer.CAPTION && layer != Layer.BAND && !text.id().startsWith("status/");
    }

    private static int worth(Text text) {
        if (text.id().endsWith("/title")) {
            return 2 * STAYS;
        }
        int kind = IntStream.range(0, STAYS).filter(i -> text.id().endsWith(GIVE_WAY.get(i))).findFirst().orElse(STAYS);
        if (text.id().startsWith("nic/")) {
            kind = STAYS - 1; // an empty NIC would say that nothing is in it
        }
        return text.mark().dim() > 0 ? kind : STAYS + Math.min(kind, STAYS - 1);
    }

    /** In a room a frame on the wire is seen while it, or the NIC, is what the fact is about. */
    static boolean shows(Sketch s, Wire.Frame frame) {
        return s.level != Level.PRESENT || s.scene.nic().work().engine() != Nic.Engine.IDLE
                || s.dim("packet:" + frame.packet()) == 0;
    }
}
