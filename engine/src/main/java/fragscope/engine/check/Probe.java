// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.helper.Helper;
import fragscope.engine.helper.Memory;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.Subject;
import java.util.function.Predicate;

/**
 * How a row of the table is executed: what is put into memory before, the arguments, and what of the outcome counts.
 *
 * @param helper the row
 * @param returns what its return value is
 * @param setup prepares memory and gives the arguments
 * @param output where the helper gives bytes
 * @param skbs skbs whose data counts afterwards
 * @param applies designs that reach it
 */
public record Probe(Helper helper, Returns returns, Setup setup, Output output, Observed skbs,
        Predicate<Subject> applies) {

    /** Where a helper gives bytes, or what names them. */
    public enum Output {
        /** Nothing is given. */
        NONE,
        /** Bytes in the user's buffer: as many as the return value says, or all. */
        USER,
        /** Bytes in a buffer of the kernel's, likewise. */
        BUFFER,
        /** Bytes in the user's buffer, and those that control messages name. */
        CMSGS,
        /** Pages in a scatterlist. */
        SCATTERLIST,
        /** Pages in a pipe. */
        PIPE,
        /** Pages put into the user's page table. */
        PAGE_TABLE
    }

    /** What a return value means, and which of its values refuse. */
    public enum Returns {
        /** Nothing. */
        NOTHING,
        /** 0, or a negative errno. */
        ERRNO,
        /** Bytes; 0 or a negative errno refuse. */
        COUNT,
        /** 1 or 0. */
        YES,
        /** 0 for taken, anything else for not. */
        TAKEN,
        /** Data that has no value for "no": every value is taken for one. */
        VALUE,
        /** An address whose being there is what counts; NULL refuses. */
        POINTER,
        /** A new skb or a list of them; NULL refuses. */
        SKB,
        /** A struct page; NULL refuses. */
        PAGE,
        /** Where the CPU finds a frag's bytes; NULL refuses. */
        ADDRESS,
        /** Where a device finds them. */
        BUS_ADDRESS
    }

    /** Whose data counts. */
    public enum Observed {
        /** None. */
        NONE,
        /** The plan's skb. */
        SKB,
        /** The plan's skb and the other one. */
        BOTH,
        /** The plan's skb and the empty one. */
        SKB_AND_EMPTY,
        /** The skbs returned. */
        RESULT,
        /** The plan's skb and the one returned. */
        SKB_AND_RESULT
    }

    /** Prepares an execution. */
    @FunctionalInterface
    public interface Setup {

        /** Writes what the caller would have written; the arguments. */
        long[] arguments(Scene scene, Memory memory);
    }

    /** True where the return value tells the caller no. */
    boolean refuses(long value) {
        return switch (returns) {
            case ERRNO -> value < 0;
            case COUNT -> value <= 0;
            case YES, POINTER, PAGE, ADDRESS -> value == 0;
            case SKB -> value == 0 || value < 0 && value > -4096;
            case TAKEN -> value != 0;
            case NOTHING, VALUE, BUS_ADDRESS -> false;
        };
    }
}
