// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

/** Layouts do not hold what a machine rests on; the message names the struct and the member. */
public final class LayoutLacking extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** With this sentence. */
    public LayoutLacking(String sentence) {
        super(sentence);
    }
}
