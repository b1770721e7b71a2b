// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import javafx.scene.input.KeyCode;

/** What keys mean while a lesson is before a room; a remote control sends the first few of them. */
final class RoomKeys {

    private RoomKeys() {
    }

    /** Does what a key means; false for one that means nothing. */
    static boolean pressed(KeyCode code, boolean shift, Presenter presenter) {
        switch (code) {
            case PAGE_DOWN, RIGHT -> presenter.next();
            case PAGE_UP, LEFT -> presenter.back();
            case PERIOD, B -> presenter.blackout();
            case ESCAPE -> presenter.leave();
            case F5 -> {
                if (shift) {
                    presenter.home();
                }
            }
            case N -> presenter.notes();
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6 -> presenter.vote(code.ordinal()
                    - KeyCode.DIGIT1.ordinal());
            case V -> presenter.again();
            case Z -> presenter.zoom();
            case S -> presenter.spotlight();
            case P -> presenter.sources();
            case T -> presenter.timer();
            case HOME -> presenter.home();
            default -> {
                return false;
            }
        }
        return true;
    }
}
