// SPDX-License-Identifier: Apache-2.0
package fragscope.app.command;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All commands of a window, in the order of its menus. */
public final class CommandList {

    private final Map<String, Command> byId = new LinkedHashMap<>();

    public CommandList() {
    }

    /** Adds a command; its id must be new. */
    public void add(Command command) {
        if (byId.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("two commands are called " + command.id());
        }
    }

    /** The command of that id. */
    public Command get(String id) {
        Command found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no command " + id);
        }
        return found;
    }

    /** All of them. */
    public Collection<Command> all() {
        return Collections.unmodifiableCollection(byId.values());
    }
}
