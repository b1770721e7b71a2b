// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** A window comes back where it can be caught. */
final class WindowPlaceTest {

    private static final List<Rectangle2D> TWO = List.of(new Rectangle2D(0, 25, 1920, 1055),
            new Rectangle2D(1920, 0, 1280, 1024));

    @Test
    void aPlaceOnAScreenStays() {
        WindowPlace onSecond = new WindowPlace(2000, 10, 800, 600, false);
        assertEquals(onSecond, onSecond.on(TWO));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneComesToTheFirst() {
        WindowPlace was = new WindowPlace(2000, 10, 800, 600, true);
        assertEquals(new WindowPlace(560, 252.5, 800, 600, true), was.on(TWO.subList(0, 1)));
    }

    @Test
    void aTitleBarAboveTheScreenComesBack() {
        assertEquals(252.5, new WindowPlace(100, -50, 800, 600, false).on(TWO).y());
    }

    @Test
    void aWindowIsNoLargerThanItsScreen() {
        WindowPlace small = new WindowPlace(0, 0, 3000, 2000, false).on(List.of(new Rectangle2D(0, 0, 1024, 768)));
        assertEquals(new WindowPlace(0, 0, 1024, 768, false), small);
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(0, 0, 0, 5, false));
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(Double.NaN, 0, 5, 5, false));
    }
}
