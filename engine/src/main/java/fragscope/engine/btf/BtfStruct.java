// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

import java.util.List;

/**
 * A struct or union.
 *
 * @param name its tag; empty when anonymous
 * @param size bytes
 * @param members in the order of the data, nested ones not unfolded
 */
public record BtfStruct(String name, long size, List<BtfMember> members) {

    /** Keeps its own copy. */
    public BtfStruct {
        members = List.copyOf(members);
    }
}
