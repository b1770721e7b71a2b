// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** The screens to present on: the platform's, or a test's. */
public interface Displays {

    /** Whether the audience has a screen of its own. */
    boolean two();

    /** Opens the audience's window: on its own screen, else on the only one; what was open goes. */
    Scene audience(Region content);

    /** Opens the teacher's window, on the other screen; with one screen it lies before the audience's until it goes. */
    Scene notes(Region content);

    /** Takes the teacher's window away. */
    void hideNotes();

    /** Closes both windows. */
    void close();

    /** Says who is told when a screen comes or goes. */
    void onChange(Runnable does);
}
