// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import javafx.scene.Node;

/** Shows one kind of line; shows another line of that kind when it is told to. */
interface LineView {

    /** The node; always the same one. */
    Node node();

    /** Shows a line of the kind that this view was made for. */
    void show(Line line);

    /** What people do with a line. */
    interface Actions {

        /** Goes where a link leads. */
        void follow(Link link);

        /** Asks who wrote a value, or goes to who did when that is known. */
        void ask(Source source);

        /** Asks which other value a value shall have. */
        void change(Source source);

        /** Makes a breakpoint that stops when a value changes. */
        void stopWhenChanged(Source source);

        /** Asks why a fact happened. */
        void why(long fact);

        /** Puts the chain of causes away, or gives up the question in progress. */
        void close(Line line);
    }
}
