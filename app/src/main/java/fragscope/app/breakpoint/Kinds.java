// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

import fragscope.engine.fact.Kind;

/** What kind each fact of a recording is, without executing it. */
public interface Kinds {

    /** The kind of a fact that can be read. */
    Kind kind(long n);
}
