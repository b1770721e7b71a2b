// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.KernelMap;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Memory that one execution may write: every byte at its kernel address. A copy shares the pages of its original until
 * it writes them, so that a helper can be executed "on a copy" at no cost.
 *
 * <p>It knows what is mapped and what lies where, nothing of what the bytes mean; reading and writing here neither
 * faults nor counts: that is {@link Cpu}'s.
 */
public final class Memory {

    private static final int PAGE = KernelMap.PAGE_SIZE;
    private static final byte[] ZEROS = new byte[PAGE]; // read only

    private final List<Area> areas;
    private final Map<Long, byte[]> shared;
    private final Map<Long, byte[]> own = new HashMap<>();
    private @Nullable Area last;
    private long lastPage = -1;
    private byte[] lastBytes = ZEROS;
    private long lastOwnPage = -1;
    private byte[] lastOwnBytes = ZEROS;

    /** Memory of these areas, all zeros; where areas overlap the first counts. */
    public Memory(List<Area> areas) {
        this(List.copyOf(areas), new HashMap<>());
    }

    private Memory(List<Area> areas, Map<Long, byte[]> shared) {
        this.areas = areas;
        this.shared = shared;
    }

    /** A copy: the original must not be written any more. */
    public Memory copy() {
        Map<Long, byte[]> all = shared;
        if (!own.isEmpty()) {
            all = new HashMap<>(shared);
            all.putAll(own);
        }
        return new Memory(areas, all);
    }

    /** A copy in which an area more is backed, before all others. */
    public Memory with(Area area) {
        List<Area> more = new ArrayList<>();
        more.add(area);
        more.addAll(areas);
        Memory copy = copy();
        return new Memory(List.copyOf(more), copy.shared);
    }

    /** The area that backs an address, or null. */
    public @Nullable Area areaOf(long address) {
        Area hit = last;
        if (hit != null && hit.kind() != Area.Kind.BACKGROUND && hit.holds(address)) {
            return hit;
        }
        for (Area area : areas) {
            if (area.holds(address)) {
                last = area;
                return area;
            }
        }
        return null;
    }

    /** Areas in the order in which they count. */
    public List<Area> areas() {
        return areas;
    }

    /** The byte at a backed address, 0 to 255. */
    public int byteAt(long address) {
        return bytesOf(address >> KernelMap.PAGE_SHIFT)[(int) address & (PAGE - 1)] & 0xff;
    }

    /** A little-endian value of 1 to 8 bytes at backed addresses. */
    public long read(long address, int width) {
        int at = (int) address & (PAGE - 1);
        long value = 0;
        if (at + width <= PAGE) {
            byte[] bytes = bytesOf(address >> KernelMap.PAGE_SHIFT);
            for (int i = width - 1; i >= 0; i--) {
                value = value << 8 | bytes[at + i] & 0xff;
            }
            return value;
        }
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | byteAt(address + i);
        }
        return value;
    }

    /** Writes a little-endian value of 1 to 8 bytes. */
    public void write(long address, int width, long value) {
        int offset = (int) address & (PAGE - 1);
        if (offset + width > PAGE) {
            for (int i = 0; i < width; i++) {
                write(address + i, 1, value >>> (i * 8));
            }
            return;
        }
        byte[] bytes = ownBytes(address >> KernelMap.PAGE_SHIFT);
        for (int i = 0; i < width; i++) {
            bytes[offset + i] = (byte) (value >>> (i * 8));
        }
    }

    /** Writes a whole page. */
    void writePage(long address, byte[] from, int offset) {
        System.arraycopy(from, offset, ownBytes(address >> KernelMap.PAGE_SHIFT), 0, PAGE);
    }

    /** True when nothing was written since the copy was made. */
    public boolean untouched() {
        return own.isEmpty();
    }

    /** Copies bytes that lie within one page each. */
    void copy(long to, long from, int length) {
        byte[] source = bytesOf(from >> KernelMap.PAGE_SHIFT);
        System.arraycopy(source, (int) from & (PAGE - 1), ownBytes(to >> KernelMap.PAGE_SHIFT), (int) to & (PAGE - 1),
                length);
    }

    /** Appends bytes at backed addresses. */
    void appendTo(ByteArrayOutputStream out, long from, long length) {
        for (long at = 0; at < length;) {
            int offset = (int) (from + at) & (PAGE - 1);
            int run = (int) Math.min(length - at, PAGE - offset);
            out.write(bytesOf((from + at) >> KernelMap.PAGE_SHIFT), offset, run);
            at += run;
        }
    }

    private byte[] bytesOf(long page) {
        if (page == lastPage) {
            return lastBytes;
        }
        byte[] bytes = own.get(page);
        if (bytes == null) {
            bytes = shared.get(page);
        }
        lastPage = page;
        lastBytes = bytes == null ? ZEROS : bytes;
        return lastBytes;
    }

    private byte[] ownBytes(long page) {
        if (page == lastOwnPage) {
            return lastOwnBytes;
        }
        byte[] bytes = own.get(page);
        if (bytes == null) {
            byte[] old = shared.get(page);
            bytes = old == null ? new byte[PAGE] : old.clone();
            own.put(page, bytes);
        }
        lastPage = page;
        lastBytes = bytes;
        lastOwnPage = page;
        lastOwnBytes = bytes;
        return bytes;
    }
}
