// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shortcuts;

import fragscope.app.session.Edit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of keys, which can be taken back.
 *
 * @param name   what it is, in words
 * @param table  a person's changes, as settings keep them
 * @param before what the table held
 * @param after  what it is to hold
 */
record KeyEdit(String name, Map<String, String> table, Map<String, String> before, Map<String, String> after)
        implements
            Edit {

    /** From the table as it is to the table with these changes. */
    static KeyEdit of(String name, Map<String, String> table, Map<String, String> changed) {
        Map<String, String> after = new LinkedHashMap<>(table);
        after.putAll(changed);
        return new KeyEdit(name, table, Map.copyOf(table), Map.copyOf(after));
    }

    /** From the table as it is to the program's own keys. */
    static KeyEdit reset(String name, Map<String, String> table) {
        return new KeyEdit(name, table, Map.copyOf(table), Map.of());
    }

    @Override
    public void redo() {
        put(after);
    }

    @Override
    public void undo() {
        put(before);
    }

    private void put(Map<String, String> wanted) {
        table.keySet().retainAll(wanted.keySet());
        table.putAll(wanted);
    }
}
