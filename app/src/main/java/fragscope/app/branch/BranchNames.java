// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.session.Branch;
import fragscope.app.text.Texts;
import fragscope.engine.run.Intervention;

/** A branch in a few words. */
public final class BranchNames {

    private BranchNames() {
    }

    public static String of(Branch branch, Texts texts) {
        if (branch.last().isEmpty()) {
            return branch.original() ? texts.get("branch.original") : texts.get("branch.setting", branch.setting());
        }
        String change = switch (branch.last().get()) {
            case Intervention.FlipBits f -> Long.bitCount(f.mask()) == 1
                    ? texts.get("branch.flip", Long.numberOfTrailingZeros(f.mask()), f.frag(), f.skb())
                    : texts.get("branch.flips", Long.bitCount(f.mask()), f.frag(), f.skb());
            case Intervention.SetColumn s -> texts.get("branch.set", s.table(), s.row(), s.column(), s.value());
            case Intervention.DropPacket p -> texts.get("branch.drop", p.packet() + 1);
            case Intervention.RepeatPacket p -> texts.get("branch.repeat", p.packet() + 1);
            case Intervention.DelayPacket p -> texts.get("branch.delay", p.packet() + 1);
            case Intervention.SwapPackets p -> texts.get("branch.swap", p.packet() + 1, p.other() + 1);
            case Intervention.DelayDma p -> texts.get("branch.dma-delay", p.packet() + 1);
            case Intervention.FailDma p -> texts.get("branch.dma-fail", p.packet() + 1);
            case Intervention.ReturnTwice _ -> texts.get("branch.twice");
            case Intervention.LimitPool p -> texts.get("branch.pool", p.pool(), p.most());
            case Intervention.UnbindRegion _ -> texts.get("branch.unbind");
            case Intervention.RemoveDevice _ -> texts.get("branch.unplug");
            case Intervention.Steer s -> s.rxq() < 0 ? texts.get("branch.unsteer") : texts.get("branch.steer", s.rxq());
            case Intervention.KeepTokens k -> texts.get(k.keeps() ? "branch.keep" : "branch.give");
        };
        return texts.get("branch.at", change, branch.at());
    }
}
