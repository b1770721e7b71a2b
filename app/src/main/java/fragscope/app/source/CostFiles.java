// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.input.CostModelJson;
import fragscope.engine.input.InputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cost models that are named by a file. */
final class CostFiles {

    private static final String FIELD = "cost_model";

    private CostFiles() {
    }

    /** The same fields with the cost model in place of its file's name. */
    static Map<String, ?> read(Map<String, ?> fields) throws UnusableException {
        String name = String.valueOf(fields.get(FIELD));
        if (!name.endsWith(".json")) {
            return fields;
        }
        try {
            Map<String, Object> read = new LinkedHashMap<>(fields);
            read.put(FIELD, CostModelJson.read(CaptureFile.path(name)));
            return read;
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }
}
