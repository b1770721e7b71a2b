// SPDX-License-Identifier: Apache-2.0
package fragscope.app.verdict;

import fragscope.engine.design.Design;
import fragscope.engine.helper.Version;

/**
 * What a column of the table is executed on.
 *
 * @param design  the design
 * @param version which of a helper's two codes
 * @param now     on a copy of the run's present skb; else on the corpus
 */
record Column(Design design, Version version, boolean now) {
}
