// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.Part;
import fragscope.engine.packet.Packets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What kind every fact is, in a byte, written while the run is recorded: what overviews and filters read instead of
 * executing the run again.
 *
 * <p>The recorder's thread writes; others read facts below the recording's published count, and see all of it because
 * that count is published after. Cost: a byte a fact, a tenth of what the recording itself keeps.
 */
public final class Tape implements Facts.Listener {

    private static final int BLOCK = 1 << 15;
    private static final Kind[] KINDS = Kind.values();
    private static final int DMA_PAYLOAD = KINDS.length;
    private static final int DMA_WHOLE = KINDS.length + 1;
    private static final int FRAME_WITH_PAYLOAD = KINDS.length + 2;

    /** Codes are less than this: those of the kinds by ordinal, then some for the parts that a kind can carry. */
    public static final int CODES = KINDS.length + 3;

    private final Packets packets;
    private byte[][] blocks = new byte[16][];

    public Tape(Packets packets) {
        this.packets = packets;
    }

    /** A tape of another branch that begins with this one's facts before {@code end}, which must have been recorded. */
    Tape upTo(long end) {
        Tape other = new Tape(packets);
        int last = (int) (end / BLOCK);
        other.blocks = Arrays.copyOf(blocks, Math.max(16, last + 1));
        if (end % BLOCK != 0) {
            other.blocks[last] = blocks[last].clone();
        }
        return other;
    }

    @Override
    public void said(FactLog log, int index, long n) {
        int block = (int) (n / BLOCK);
        if (n % BLOCK == 0) {
            if (block == blocks.length) {
                blocks = Arrays.copyOf(blocks, block * 2);
            }
            blocks[block] = new byte[BLOCK];
        }
        blocks[block][(int) (n % BLOCK)] = (byte) codeOf(log, index);
    }

    private int codeOf(FactLog log, int index) {
        Kind kind = log.kind(index);
        if (kind == Kind.DMA_WRITTEN) {
            long part = log.component(index, 0);
            return part == Part.PAYLOAD.ordinal()
                    ? DMA_PAYLOAD
                    : part == Part.WHOLE.ordinal() ? DMA_WHOLE : kind.ordinal();
        }
        if (kind == Kind.FRAME_ARRIVED) {
            int packet = log.packet(index);
            int header = packets.headerLen(packet);
            return header >= 0 && log.component(index, 0) > header ? FRAME_WITH_PAYLOAD : kind.ordinal();
        }
        return kind.ordinal();
    }

    /** The code of a fact that can be read. */
    public int code(long n) {
        return blocks[(int) (n / BLOCK)][(int) (n % BLOCK)] & 0xff;
    }

    /** The kind of a fact that can be read. */
    public Kind kind(long n) {
        return kindOf(code(n));
    }

    /** The kind that a code stands for. */
    public static Kind kindOf(int code) {
        return code < KINDS.length ? KINDS[code] : code == FRAME_WITH_PAYLOAD ? Kind.FRAME_ARRIVED : Kind.DMA_WRITTEN;
    }

    /** What facts of a code carry: headers, payload, both in one, or nothing of a packet. */
    public static @Nullable Part partOf(int code) {
        if (code >= KINDS.length) {
            return code == DMA_PAYLOAD ? Part.PAYLOAD : Part.WHOLE;
        }
        return KINDS[code] == Kind.DMA_WRITTEN || KINDS[code] == Kind.FRAME_ARRIVED ? Part.HEADER : null;
    }
}
