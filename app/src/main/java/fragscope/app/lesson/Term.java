// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import java.util.List;

/**
 * A word of the glossary.
 *
 * @param word  as it is looked up
 * @param also  other forms of it, which link here too
 * @param means one sentence or two
 */
public record Term(String word, List<String> also, String means) {

    public Term {
        also = List.copyOf(also);
    }
}
