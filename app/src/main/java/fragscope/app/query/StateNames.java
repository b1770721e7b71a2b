// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Field;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Fields;
import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code table[row].column} means in an expression: a place of one world, the one that the expression is asked
 * about.
 */
final class StateNames {

    /** A place of the world: table, row, column. */
    static final Pattern FORM = Pattern.compile(
            "(?<![\\w.])([a-z_]\\w*)\\[\\s*(\\w+)\\s*\\]\\.(\\w+(?:\\[\\d+\\]\\.\\w+)?)");

    private final List<Table> tables;
    private final FactFields fields;
    private final Map<String, StateCell> known = new HashMap<>();

    /** Names of these tables; of none, no expression about state can be read. */
    StateNames(List<Table> tables, FactFields fields) {
        this.tables = tables;
        this.fields = fields;
    }

    /**
     * The place that a match of {@link #FORM} names.
     *
     * @throws IllegalArgumentException one sentence: what there is not, and what would be right
     */
    StateCell of(Matcher place) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("state cannot be asked for here; right would be fields of the fact");
        }
        List<String> names = tables.stream().map(Table::name).toList();
        if (!names.contains(place.group(1))) {
            throw unknown(place.group(1), names, "table");
        }
        Table table = tables.get(names.indexOf(place.group(1)));
        List<String> columns = table.columns().stream().map(Column::name).toList();
        if (!columns.contains(place.group(3))) {
            throw unknown(place.group(3), columns, "column of " + table.name());
        }
        Column column = table.columns().get(columns.indexOf(place.group(3)));
        String row = place.group(2);
        return Character.isDigit(row.charAt(0)) ? numbered(column, row) : named(column, row);
    }

    private static IllegalArgumentException unknown(String name, List<String> known, String what) {
        return new IllegalArgumentException(
                Fields.unknown(name, known).replace("unknown field \"" + name + "\"",
                        "\"" + name + "\" is no " + what));
    }

    private static StateCell numbered(Column column, String row) {
        int rows = column.table().rows();
        try {
            int r = Integer.parseInt(row);
            if (r < rows) {
                return new StateCell(column, r);
            }
        } catch (NumberFormatException e) {
            assert !e.toString().isEmpty() : "said below";
        }
        throw new IllegalArgumentException(column.table().name() + " has no row " + row + "; right would be 0 to "
                + (rows - 1));
    }

    private StateCell named(Column column, String field) {
        int[] places = new int[Kind.values().length];
        Arrays.fill(places, -1);
        boolean any = false;
        for (Kind kind : Kind.values()) {
            int at = fields.index(kind, field);
            if (at >= 0 && (fields.of(kind).get(at).form() == Field.Form.NUMBER
                    || fields.of(kind).get(at).form() == Field.Form.NUMBER_OR_NONE)) {
                places[kind.ordinal()] = at;
                any = true;
            }
        }
        if (!any) {
            throw new IllegalArgumentException("\"" + field
                    + "\" is no row; right would be a number, or a field of the fact such as skb or rxq");
        }
        return new StateCell(column, places);
    }

    /** A name of the same length that JEXL takes for a variable. */
    static String variable(String place) {
        return place.replaceAll("\\W", "_");
    }

    /** Makes a variable mean a place. */
    void define(String variable, StateCell cell) {
        known.put(variable, cell);
    }

    /** Whether a variable means a place. */
    boolean knows(String variable) {
        return known.containsKey(variable);
    }

    /** The place that a variable means. */
    StateCell named(String variable) {
        StateCell cell = known.get(variable);
        if (cell == null) {
            throw new IllegalArgumentException(variable + " is no place");
        }
        return cell;
    }
}
