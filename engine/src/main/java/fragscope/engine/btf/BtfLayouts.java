// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.ArrayList;
import java.util.List;

/** Struct layouts out of a kernel's own type data, in the form that runs and lenses use. */
public final class BtfLayouts {

    private BtfLayouts() {
    }

    /**
     * The layouts of these structs; those that the data lacks, and those of 256 MiB and more, are left out.
     *
     * <p>Members of anonymous structs and unions stand under their own names, as C lets one write them.
     *
     * @param kernel what the layouts are of
     * @param source where they come from
     * @throws BtfException when the data is malformed where it is looked at
     */
    public static Layouts of(Btf types, String kernel, String source, List<String> structs) throws BtfException {
        List<StructLayout> layouts = new ArrayList<>();
        for (String name : structs) {
            BtfStruct found = types.struct(name);
            if (found != null && found.size() <= Integer.MAX_VALUE / 8) {
                List<Member> members = new ArrayList<>();
                for (BtfMember m : types.unfolded(found)) {
                    members.add(new Member(m.name(), m.type(), (int) m.bitOffset(), (int) m.bitSize()));
                }
                layouts.add(new StructLayout(name, (int) found.size(), members));
            }
        }
        return new Layouts(kernel, source, layouts);
    }
}
