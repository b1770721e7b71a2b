// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

/**
 * Which of the transport's plain keys a node uses itself: where it has the focus, these stay with it, and all others
 * play and step. A node of our own says so by {@link #declare}.
 */
public final class OwnKeys {

    /** The plain keys that play and step. */
    public static final Set<KeyCode> TRANSPORT = Set.of(KeyCode.SPACE, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME,
            KeyCode.END);

    private static final String KEY = "fragscope.own-keys";
    private static final Set<KeyCode> ALONG = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);
    private static final Set<KeyCode> IN_LISTS = Set.of(KeyCode.SPACE, KeyCode.HOME, KeyCode.END);

    private OwnKeys() {
    }

    /** Says that a node uses these keys itself. */
    public static void declare(Node node, KeyCode... keys) {
        node.getProperties().put(KEY, Set.of(keys));
    }

    /** Whether a node uses a key itself. */
    public static boolean uses(Node node, KeyCode key) {
        if (node.getProperties().get(KEY) instanceof Set<?> declared) {
            return declared.contains(key);
        }
        return of(node).contains(key);
    }

    private static Set<KeyCode> of(Node node) {
        return switch (node) {
            case TextInputControl _ -> TRANSPORT;
            case TreeView<?> _ -> TRANSPORT;
            case TreeTableView<?> _ -> TRANSPORT;
            case Slider _ -> ALONG;
            case ScrollBar _ -> ALONG;
            case TabPane _ -> ALONG;
            case ListView<?> _ -> IN_LISTS;
            case TableView<?> _ -> IN_LISTS;
            case ButtonBase _ -> Set.of(KeyCode.SPACE);
            case ComboBoxBase<?> _ -> Set.of(KeyCode.SPACE);
            case ChoiceBox<?> _ -> Set.of(KeyCode.SPACE);
            case TitledPane _ -> Set.of(KeyCode.SPACE);
            default -> Set.of();
        };
    }
}
