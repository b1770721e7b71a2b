// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The types of one kernel. Sizes follow arrays, typedefs and qualifiers; whatever is malformed is refused with its byte
 * offset, in time and memory bounded by the data's length.
 */
public final class Btf {

    /** As deep as the kernel resolves: MAX_RESOLVE_DEPTH of kernel/bpf/btf.c. */
    private static final int DEPTH = 32;
    private static final int PATHS = 64;
    /** Members looked at for one offset: structs that hold each other many times would make it endless. */
    private static final int LOOKS = 20_000;

    private final BtfTypes types;
    private final int pointerSize;

    private Btf(BtfTypes types) throws BtfException {
        this.types = types;
        this.pointerSize = pointerSize(types);
    }

    /**
     * Checks header and sections and indexes the types.
     *
     * @param whence what errors shall call the data
     */
    public static Btf read(String whence, byte[] data) throws BtfException {
        return new Btf(new BtfTypes(whence, data));
    }

    /** A pointer is as wide as a long, which is what the data says: btf_determine_ptr_size() of tools/lib/bpf. */
    private static int pointerSize(BtfTypes types) throws BtfException {
        for (String name : List.of("long int", "long unsigned int", "unsigned long", "long")) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            for (int id = 1; id < types.count(); id++) {
                if (types.kind(id) == BtfKind.INT && types.isNamed(id, bytes)) {
                    long size = types.size(id);
                    if (size == 4 || size == 8) {
                        return (int) size;
                    }
                }
            }
        }
        return Long.BYTES;
    }

    /** The first struct of this name, else the first union, else what the first typedef of this name stands for. */
    public @Nullable BtfStruct struct(String name) throws BtfException {
        if (name.isEmpty()) {
            return null;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (int kind : new int[]{BtfKind.STRUCT, BtfKind.UNION, BtfKind.TYPEDEF}) {
            for (int id = 1; id < types.count(); id++) {
                if (types.kind(id) == kind && types.isNamed(id, bytes)) {
                    BtfStruct found = structOf(id);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** A struct's members with those of anonymous structs and unions under their own names, offsets from its start. */
    public List<BtfMember> unfolded(BtfStruct struct) throws BtfException {
        List<BtfMember> members = new ArrayList<>();
        unfold(struct, 0, members, 0);
        return members;
    }

    private void unfold(BtfStruct struct, long bit, List<BtfMember> members, int depth) throws BtfException {
        for (BtfMember m : struct.members()) {
            BtfStruct nested = m.name().isEmpty() && depth < DEPTH ? structOf(m.typeId()) : null;
            if (nested != null) {
                unfold(nested, bit + m.bitOffset(), members, depth + 1);
            } else if (!m.name().isEmpty() && members.size() < LOOKS) {
                members.add(new BtfMember(m.name(), m.type(), m.typeId(), bit + m.bitOffset(), m.bitSize()));
            }
        }
    }

    /** Names of all structs and unions, sorted. */
    public List<String> names() throws BtfException {
        TreeSet<String> names = new TreeSet<>();
        for (int id = 1; id < types.count(); id++) {
            if (isStruct(id)) {
                names.add(types.name(id));
            }
        }
        names.remove("");
        return List.copyOf(names);
    }

    /**
     * What lies at a byte of a struct: every way down through nested structs and unions, as in {@code frag.len}; none
     * in a hole.
     */
    public List<String> at(BtfStruct struct, long offset) throws BtfException {
        List<String> paths = new ArrayList<>();
        descend(struct, 8 * offset, "", paths, new int[]{0, LOOKS});
        return paths;
    }

    private void descend(BtfStruct struct, long bit, String above, List<String> paths, int[] depthAndLooks)
            throws BtfException {
        for (BtfMember m : struct.members()) {
            boolean here = m.bitOffset() < bit + 8 && bit < m.bitOffset() + m.bitSize();
            if (!here || paths.size() >= PATHS || depthAndLooks[1]-- <= 0) {
                continue;
            }
            BtfStruct nested = depthAndLooks[0] < DEPTH ? structOf(m.typeId()) : null;
            String path = m.name().isEmpty() || above.isEmpty() ? above + m.name() : above + "." + m.name();
            if (nested == null) {
                paths.add(path);
            } else {
                depthAndLooks[0]++;
                depthAndLooks[1] -= nested.members().size();
                descend(nested, bit - m.bitOffset(), path, paths, depthAndLooks);
                depthAndLooks[0]--;
            }
        }
    }

    private boolean isStruct(int id) {
        return types.kind(id) == BtfKind.STRUCT || types.kind(id) == BtfKind.UNION;
    }

    private @Nullable BtfStruct structOf(int type) throws BtfException {
        int id = unwrapped(type);
        if (!isStruct(id)) {
            return null;
        }
        long size = types.size(id);
        List<BtfMember> members = new ArrayList<>();
        for (int i = 0; i < types.vlen(id); i++) {
            members.add(member(id, i, 8 * size));
        }
        return new BtfStruct(types.name(id), size, members);
    }

    private BtfMember member(int id, int index, long bits) throws BtfException {
        int typeId = types.entryType(id, 3 * index + 1);
        long offset = types.entry(id, 3 * index + 2);
        long width = 0;
        if (types.kindFlag(id)) {
            width = offset >>> 24;
            offset &= 0xffffff;
        }
        if (width == 0) {
            int unwrapped = unwrapped(typeId);
            width = 8 * size(typeId);
            if (types.kind(unwrapped) == BtfKind.INT) { // where older compilers say the width of a bit-field
                long encoding = types.entry(unwrapped, 0);
                width = (encoding & 0xff) == 0 ? width : encoding & 0xff;
                offset += encoding >>> 16 & 0xff;
            }
        }
        String name = types.entryName(id, 3 * index);
        if (offset + width > bits) {
            throw types.wrong(types.at(id), "member \"" + name + "\" ends at bit " + (offset + width)
                    + ", its struct has " + bits);
        }
        return new BtfMember(name, BtfSpelling.of(types, typeId), typeId, offset, width);
    }

    private int unwrapped(int type) throws BtfException {
        int id = type;
        for (int i = 0; i < DEPTH; i++) {
            if (!BtfKind.wraps(types.kind(id))) {
                return id;
            }
            id = types.target(id);
        }
        throw types.wrong(types.at(type), "type " + type + " goes through more than " + DEPTH
                + " others, or in a circle");
    }

    /** Bytes of a type, 0 for a function. */
    private long size(int type) throws BtfException {
        int id = unwrapped(type);
        long count = 1;
        for (int i = 0; i < DEPTH && types.kind(id) == BtfKind.ARRAY; i++) {
            long n = types.entry(id, 2);
            if (n != 0 && count > (1L << 40) / n) {
                throw types.wrong(types.at(id), "an array of more than 2^40 elements");
            }
            count *= n;
            id = unwrapped(types.entryType(id, 0));
        }
        return switch (types.kind(id)) {
            case BtfKind.INT, BtfKind.STRUCT, BtfKind.UNION, BtfKind.ENUM, BtfKind.ENUM64, BtfKind.FLOAT ->
                bounded(id, count, types.size(id));
            case BtfKind.PTR -> count * pointerSize;
            default -> throw types.wrong(id == 0 ? types.at(type) : types.at(id),
                    "type " + id + " has no size, and a member is of it");
        };
    }

    private long bounded(int id, long count, long size) throws BtfException {
        if (count != 0 && size > (1L << 48) / count) {
            throw types.wrong(types.at(id), "an array of more than 2^48 bytes");
        }
        return count * size;
    }
}
