// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The types by number, their words read when asked for. What is read has been checked to lie in its section; numbers of
 * types and names are checked at use.
 */
final class BtfTypes {

    private static final int MAGIC = 0xeb9f;
    private static final int HEADER = 24;
    private static final int TYPE = 12;
    /** KSYM_NAME_LEN: the kernel takes no longer name. */
    private static final int NAME_MAX = 512;

    private final String whence;
    private final ByteBuffer bytes;
    private final int strings;
    private final int stringsEnd;
    /** Where each type begins; type 0, void, is nowhere. */
    private int[] at = new int[1024];
    private int count = 1;

    BtfTypes(String whence, byte[] data) throws BtfException {
        this.whence = whence;
        this.bytes = ByteBuffer.wrap(data);
        if (data.length < HEADER) {
            throw wrong(data.length, "ends in the header; right would be BTF, which begins with 24 bytes of header");
        }
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if ((bytes.getShort(0) & 0xffff) != MAGIC) {
            bytes.order(ByteOrder.BIG_ENDIAN);
            if ((bytes.getShort(0) & 0xffff) != MAGIC) {
                throw wrong(0, "is no BTF; right would be the magic number 0xeb9f");
            }
        }
        if (bytes.get(2) != 1 || bytes.get(3) != 0) {
            throw wrong(2, "version " + (bytes.get(2) & 0xff) + ", flags " + (bytes.get(3) & 0xff)
                    + "; right would be version 1, no flags");
        }
        long header = word(4);
        if (header < HEADER || header > data.length) {
            throw wrong(4, "a header of " + header + " bytes in " + data.length + "; right would be 24 or a few more");
        }
        int types = section(8, header, "type");
        int typesEnd = types + (int) word(12);
        strings = section(16, header, "string");
        stringsEnd = strings + (int) word(20);
        if (types % 4 != 0) {
            throw wrong(8, "the type section begins at byte " + types + "; right would be a multiple of 4");
        }
        if (stringsEnd == strings || bytes.get(strings) != 0 || bytes.get(stringsEnd - 1) != 0) {
            throw wrong(strings, "the string section does not begin and end with a zero byte");
        }
        scan(types, typesEnd);
    }

    private int section(int field, long header, String name) throws BtfException {
        long from = header + word(field);
        long length = word(field + 4);
        if (from + length > bytes.capacity()) {
            throw wrong(field, "the " + name + " section, " + length + " bytes from byte " + from
                    + ", ends behind the file's " + bytes.capacity());
        }
        return (int) from;
    }

    private void scan(int from, int end) throws BtfException {
        int pos = from;
        while (pos < end) {
            if (end - pos < TYPE) {
                throw wrong(pos, "the type section ends within type " + count);
            }
            int info = bytes.getInt(pos + 4);
            int kind = info >>> 24 & 0x1f;
            int extra = BtfKind.extra(kind, info & 0xffff);
            if (extra < 0) {
                throw wrong(pos + 4, "type " + count + " is of kind " + kind + "; known are 1 to 19");
            }
            if (extra > end - pos - TYPE) {
                throw wrong(pos, "type " + count + ", with " + (info & 0xffff)
                        + " entries, ends behind the type section");
            }
            if (count == at.length) {
                at = Arrays.copyOf(at, 2 * count);
            }
            at[count++] = pos;
            pos += TYPE + extra;
        }
    }

    BtfException wrong(long offset, String what) {
        return new BtfException(whence, offset, what);
    }

    /** How many numbers of types there are, void included. */
    int count() {
        return count;
    }

    /** Byte offset of a type, for errors. */
    int at(int id) {
        return at[id];
    }

    private long word(int pos) {
        return bytes.getInt(pos) & 0xffff_ffffL;
    }

    int kind(int id) {
        return id == 0 ? BtfKind.VOID : bytes.getInt(at[id] + 4) >>> 24 & 0x1f;
    }

    int vlen(int id) {
        return bytes.getInt(at[id] + 4) & 0xffff;
    }

    boolean kindFlag(int id) {
        return bytes.getInt(at[id] + 4) < 0;
    }

    /** The third word of a type that has a size. */
    long size(int id) {
        return word(at[id] + 8);
    }

    /** The type that the third word names. */
    int target(int id) throws BtfException {
        return type(at[id] + 8);
    }

    /** A word behind the first three: number {@code index} from 0. */
    long entry(int id, int index) {
        return word(at[id] + TYPE + 4 * index);
    }

    /** The type that such a word names. */
    int entryType(int id, int index) throws BtfException {
        return type(at[id] + TYPE + 4 * index);
    }

    private int type(int pos) throws BtfException {
        long id = word(pos);
        if (id >= count) {
            throw wrong(pos, "names type " + id + "; there are " + count);
        }
        return (int) id;
    }

    String name(int id) throws BtfException {
        return text(at[id]);
    }

    /** The name that a word behind the first three says. */
    String entryName(int id, int index) throws BtfException {
        return text(at[id] + TYPE + 4 * index);
    }

    private String text(int pos) throws BtfException {
        int from = nameStart(pos);
        int to = from;
        while (bytes.get(to) != 0) {
            if (bytes.get(to) > 0 && bytes.get(to) < ' ') {
                throw wrong(to, "a name with the control character " + bytes.get(to));
            }
            to++;
            if (to - from >= NAME_MAX) {
                throw wrong(pos, "a name of " + NAME_MAX + " bytes or more");
            }
        }
        return new String(bytes.array(), from, to - from, StandardCharsets.UTF_8);
    }

    private int nameStart(int pos) throws BtfException {
        long offset = word(pos);
        if (offset >= stringsEnd - strings) {
            throw wrong(pos, "a name at " + offset + " of a string section of " + (stringsEnd - strings) + " bytes");
        }
        return strings + (int) offset;
    }

    /** True when the type has this name; nothing is copied. */
    boolean isNamed(int id, byte[] name) throws BtfException {
        int from = nameStart(at[id]);
        if (name.length >= stringsEnd - from || bytes.get(from + name.length) != 0) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (bytes.get(from + i) != name[i]) {
                return false;
            }
        }
        return true;
    }
}
