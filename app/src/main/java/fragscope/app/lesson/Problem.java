// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

/**
 * Something in a lesson file that is not right.
 *
 * @param line   in the file, from 1
 * @param what   is wrong
 * @param remedy what would be right; may be empty
 */
public record Problem(int line, String what, String remedy) implements Comparable<Problem> {

    /** As a compiler says it. */
    public String text(String file) {
        return file + ":" + line + ": " + what + (remedy.isEmpty() ? "" : "; " + remedy);
    }

    @Override
    public int compareTo(Problem other) {
        return Integer.compare(line, other.line);
    }
}
