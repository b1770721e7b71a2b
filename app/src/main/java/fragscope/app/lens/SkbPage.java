// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Rect;
import fragscope.app.ink.Ink;

/** {@code struct sk_buff}: to scale by cache lines, and its members as rows. */
final class SkbPage {

    private SkbPage() {
    }

    static void draw(Ink ink, Sight.Skb skb, Rect r) {
        StructAndRows.draw(ink, "sk_buff", "struct sk_buff", skb.struct(), skb.struct().layout(), skb.used()
                ? ""
                : ink.texts.get("lens.freed"), r);
    }
}
