// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import java.util.List;

/**
 * Layouts for designs that no kernel ever had: the object that a tagged word, an address of its own or a handle leads
 * to, and the record of the chunk that it lies in.
 *
 * <p>They have what struct net_iov and struct dmabuf_genpool_chunk_owner had later, at the same places, so that a
 * difference between designs comes from their words and not from these structs.
 */
public final class OwnStructs {

    private OwnStructs() {
    }

    /** What describes one buffer: 64 bytes. */
    public static StructLayout buffer() {
        return new StructLayout("buffer_object", 64, List.of(word("_flags", 0), word("pp_magic", 8), word("pp", 16),
                word("_pp_mapping_pad", 24), word("dma_addr", 32), word("pp_ref_count", 40), word("owner", 48),
                word("type", 56)));
    }

    /** What describes one chunk of the region: 40 bytes. */
    public static StructLayout chunk() {
        return new StructLayout("buffer_chunk", 40, List.of(word("base_virtual", 0), word("base_dma_addr", 8),
                word("niovs", 16), word("num_niovs", 24), word("binding", 32)));
    }

    private static Member word(String name, int at) {
        return new Member(name, "unsigned long", at * 8, 64);
    }
}
