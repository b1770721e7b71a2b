// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

/** A display list as a PNG file, drawn by JavaFX without a display. */
public final class Png {

    private Png() {
    }

    /**
     * Writes the file.
     *
     * @param scale pixels per unit, as 2 for a picture of twice the size
     * @throws NoPicture with one sentence where native libraries are missing
     */
    public static void write(DisplayList list, Theme theme, double scale, Path file) throws IOException {
        Files.write(file, of(list, theme, scale));
    }

    /** The file's bytes. */
    public static byte[] of(DisplayList list, Theme theme, double scale) throws NoPicture {
        int w = (int) Math.round(list.width() * scale);
        int h = (int) Math.round(list.height() * scale);
        return PngBytes.rgb(w, h, Toolkit.call(() -> pixels(list, theme, scale, w, h)));
    }

    private static int[] pixels(DisplayList list, Theme theme, double scale, int w, int h) {
        NodeStage stage = new NodeStage();
        stage.show(list, theme);
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Nodes.paint(theme.ground(), 1));
        how.setTransform(new Scale(scale, scale));
        how.setViewport(new Rectangle2D(0, 0, w, h));
        WritableImage image = stage.root().snapshot(how, new WritableImage(w, h));
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return argb;
    }
}
