// SPDX-License-Identifier: Apache-2.0
package fragscope.app.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that commands have before a person changes them; {@code Shortcut} is Ctrl, or Cmd on a Mac. */
final class DefaultKeys {

    private DefaultKeys() {
    }

    static Map<String, String> all() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("file.open", "Shortcut+O");
        keys.put("file.save-session", "Shortcut+S");
        keys.put("file.preferences", "Shortcut+Comma");
        keys.put("file.quit", "Shortcut+Q");
        keys.put("edit.undo", "Shortcut+Z");
        keys.put("edit.redo", "Shortcut+Shift+Z");
        keys.put("edit.find", "Shortcut+F");
        keys.put("edit.find-next", "Shortcut+G");
        keys.put("edit.find-previous", "Shortcut+Shift+G");
        keys.put("edit.copy", "Shortcut+C");
        keys.put("edit.copy-moment", "Shortcut+Shift+C");
        keys.put("edit.paste-moment", "Shortcut+Shift+V");
        keys.put("view.lesson", "Shortcut+1");
        keys.put("view.explore", "Shortcut+2");
        keys.put("view.expert", "Shortcut+3");
        keys.put("view.zoom-in", "Shortcut+Plus");
        keys.put("view.zoom-out", "Shortcut+Minus");
        keys.put("view.zoom-reset", "Shortcut+0");
        keys.put("view.full-screen", "Shortcut+Shift+F");
        keys.put("view.lens", "Shortcut+L");
        keys.put("view.helpers", "Shortcut+H");
        keys.put("view.compare", "Shortcut+D");
        keys.put("view.compose", "Shortcut+E");
        keys.put("view.figures", "Shortcut+M");
        keys.put("view.sweep", "Shortcut+Shift+M");
        keys.put("view.table", "Shortcut+T");
        keys.put("run.back", "F7");
        keys.put("run.play", "F8");
        keys.put("run.on", "F9");
        keys.put("run.back-by-packet", "Shift+F7");
        keys.put("run.on-by-packet", "Shift+F9");
        keys.put("run.first", "Shortcut+Home");
        keys.put("run.last", "Shortcut+End");
        keys.put("run.next-difference", "Shortcut+J");
        keys.put("run.previous-difference", "Shortcut+Shift+J");
        keys.put("run.bookmark", "Shortcut+B");
        keys.put("run.next-bookmark", "Shortcut+Shift+B");
        keys.put("run.here", "F10");
        keys.put("run.continue", "F6");
        keys.put("run.reverse-continue", "Shift+F6");
        keys.put("run.why", "Shortcut+I");
        keys.put("run.slower", "Shortcut+OPEN_BRACKET");
        keys.put("run.faster", "Shortcut+CLOSE_BRACKET");
        keys.put("whatif.flip", "Shortcut+K");
        keys.put("lesson.next", "Shortcut+ENTER");
        keys.put("lesson.present", "Shift+F5");
        keys.put("lesson.back", "Shortcut+BACK_SPACE");
        keys.put("tools.palette", "Shortcut+Shift+P");
        keys.put("help.help", "F1");
        keys.put("help.shortcuts", "Shortcut+F1");
        return keys;
    }
}
