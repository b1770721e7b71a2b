// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlInfo;
import org.apache.commons.jexl3.JexlScript;

/** Reads conditions: expressions without loops, assignments, {@code new}, functions of their own, or statements. */
final class JexlEngines {

    /** Deeper nesting than this would exhaust the reader's stack rather than mean anything. */
    private static final int NESTED_MAX = 50;

    private JexlEngines() {
    }

    private static JexlFeatures features() {
        return JexlFeatures.createNone().arrayReferenceExpr(true).methodCall(true).structuredLiteral(
                true).comparatorNames(true);
    }

    /** The condition; its text is that of {@code errors} from its beginning on. */
    static JexlScript read(String condition, JexlErrors errors) throws QueryException {
        int nested = 0;
        int deepest = 0;
        for (int i = 0; i < condition.length(); i++) {
            nested += "([{".indexOf(condition.charAt(i)) >= 0 ? 1 : ")]}".indexOf(condition.charAt(i)) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, nested);
        }
        if (deepest > NESTED_MAX) {
            throw errors.tooDeep(NESTED_MAX);
        }
        JexlEngine engine = new JexlBuilder().features(features()).permissions(new FewMethods()).strict(true).safe(
                false).silent(false).antish(false).create();
        try {
            return engine.createScript(features(), new JexlInfo("", 1, 1), condition);
        } catch (JexlException e) {
            throw errors.of(e);
        }
    }
}
