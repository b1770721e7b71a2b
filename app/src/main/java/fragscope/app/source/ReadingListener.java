// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

/** Who is told while a source is read, on the thread that reads. */
@FunctionalInterface
public interface ReadingListener {

    /** A sentence about the source, as that a capture breaks off. */
    void note(String sentence);

    /**
     * How far the capture is read; called some hundred times.
     *
     * @param share of its bytes, 0 to 1
     * @throws java.util.concurrent.CancellationException to give it up
     */
    default void read(double share) {
    }
}
