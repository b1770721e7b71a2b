// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.engine.design.Host;
import fragscope.engine.skb.Skbs;
import java.util.Optional;

/**
 * The frag's word that a change would be about.
 *
 * @param skb  its skb's row
 * @param frag which frag
 * @param word what is there now
 */
record FragWord(int skb, int frag, long word) {

    /** The selected frag, or the first frag of the selected skb, or of the first skb in the stack that has one. */
    static Optional<FragWord> inView(Session session) {
        Host host = session.machine().map(m -> m.host()).orElse(null);
        if (host == null) {
            return Optional.empty();
        }
        return switch (session.selectionProperty().get()) {
            case Selection.AFrag f -> of(host, f.skb(), f.frag());
            case Selection.AnSkb s -> of(host, s.skb(), 0);
            default -> first(host);
        };
    }

    private static Optional<FragWord> first(Host host) {
        int many = Math.min(host.skbs().rows(), host.skbs().everTaken());
        for (int skb = 0; skb < many; skb++) {
            Optional<FragWord> found = of(host, skb, 0);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<FragWord> of(Host host, int skb, int frag) {
        if (skb < 0 || skb >= host.skbs().rows()) {
            return Optional.empty();
        }
        int frame = host.skbs().headFrame.ref(skb);
        boolean there = frame != Skbs.NO_ROW && host.skbs().used.is(skb) && frag < host.infos().nrFrags.get(frame);
        return there ? Optional.of(new FragWord(skb, frag, host.infos().word(frame, frag))) : Optional.empty();
    }
}
