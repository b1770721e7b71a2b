// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.engine.input.InputException;
import fragscope.engine.input.RowJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a journal is of, its first line.
 *
 * @param digest the sweep's
 * @param runs   of the whole sweep
 * @param shard  whose rows these are
 */
record JournalHead(String digest, long runs, Shard shard) {

    private static final String KEY = "fragscope_sweep";
    private static final long VERSION = 1;

    String line() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(KEY, VERSION);
        fields.put("plan", digest);
        fields.put("runs", runs);
        fields.put("shard", shard.toString());
        return RowJson.write(fields);
    }

    /**
     * Reads a first line.
     *
     * @throws InputException when it is none of this version
     */
    static JournalHead parse(String file, String line) throws InputException {
        Map<String, String> fields = RowJson.parse(file, line);
        if (!fields.getOrDefault(KEY, "").equals(Long.toString(VERSION))) {
            throw new InputException(file + ": is no journal of a sweep of this version");
        }
        try {
            return new JournalHead(fields.getOrDefault("plan", ""), Long.parseLong(fields.getOrDefault("runs", "")),
                    Shard.of(fields.getOrDefault("shard", "")));
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": its first line is no head of a journal (" + e.getMessage() + ")", e);
        }
    }

    /** How many rows it will have. */
    long rows() {
        return shard.count(runs);
    }
}
