// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.draw.NoPicture;
import fragscope.app.draw.PngBytes;
import fragscope.app.draw.Toolkit;
import fragscope.app.session.Request;
import fragscope.app.session.Session;
import fragscope.app.settings.Settings;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.stage.Level;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

/** The whole window as a picture, without a display: the window itself, at a moment, and then its pixels. */
public final class WindowPicture {

    private static final long NANOS = 20_000_000;
    private static final int SETTLING = 16; // pulses after which panes that take turns have all had theirs

    private WindowPicture() {
    }

    /**
     * Draws it; returns once the run is recorded to that moment.
     *
     * @param fact  shown; one that the run does not have is its last
     * @param scale pixels per unit
     * @throws NoPicture with one sentence where native libraries are missing
     */
    public static byte[] png(Request request, long fact, boolean dark, Level level, double width, double height,
            double scale) throws NoPicture {
        Window window = Toolkit.call(() -> {
            Settings settings = new Settings();
            settings.themeProperty().set(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            settings.levelProperty().set(level);
            Window made = new Window(new Stage(), settings, width, height);
            made.open(request);
            return made;
        });
        while (!Toolkit.call(() -> pulsed(window))) {
            LockSupport.parkNanos(NANOS);
        }
        Toolkit.call(() -> {
            Session session = window.desk().session();
            session.seek(Math.min(fact, session.facts() - 1));
            return true;
        });
        for (int i = 0; i < SETTLING; i++) {
            Toolkit.call(() -> {
                window.pulse(0);
                return window.scene().snapshot(null);
            });
            LockSupport.parkNanos(NANOS * 3);
        }
        int w = (int) Math.round(width * scale);
        int h = (int) Math.round(height * scale);
        byte[] png = PngBytes.rgb(w, h, Toolkit.call(() -> pixels(window, scale, w, h)));
        Toolkit.call(() -> {
            window.close();
            return true;
        });
        return png;
    }

    private static boolean pulsed(Window window) {
        window.pulse(0);
        Session session = window.desk().session();
        return session.hasMoment() && session.completeProperty().get();
    }

    private static int[] pixels(Window window, double scale, int w, int h) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        how.setViewport(new Rectangle2D(0, 0, w, h));
        WritableImage image = window.scene().getRoot().snapshot(how, new WritableImage(w, h));
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return argb;
    }
}
