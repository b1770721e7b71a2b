// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import java.util.List;

/**
 * Where the members of a struct lie.
 *
 * @param name the struct's tag, as in {@code skb_shared_info}
 * @param size bytes
 * @param members in the order of declaration; members of a union overlap
 */
public record StructLayout(String name, int size, List<Member> members) {

    /** Checks that members lie within the struct. */
    public StructLayout {
        members = List.copyOf(members);
        for (Member m : members) {
            if (m.bitOffset() + (long) m.bitSize() > size * 8L) {
                throw new IllegalArgumentException("struct " + name + ": member " + m.name() + " ends at bit "
                        + (m.bitOffset() + (long) m.bitSize()) + ", the struct has " + size * 8L);
            }
        }
    }

    /** The member with this name. */
    public Member member(String memberName) {
        for (Member m : members) {
            if (m.name().equals(memberName)) {
                return m;
            }
        }
        throw new LayoutLacking("struct " + name + " has no member \"" + memberName + "\"");
    }

    /** True when the struct has this member. */
    public boolean has(String memberName) {
        return members.stream().anyMatch(m -> m.name().equals(memberName));
    }
}
