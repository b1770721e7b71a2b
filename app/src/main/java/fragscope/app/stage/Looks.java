// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;

/** Which fill, label and symbol stand for what. */
final class Looks {

    private Looks() {
    }

    static Style fill(Carried carried) {
        return switch (carried) {
            case HEADER -> Style.HEADER;
            case PAYLOAD -> Style.PAYLOAD;
            case PLAIN -> Style.PLAIN;
        };
    }

    static Style on(Carried carried) {
        return switch (carried) {
            case HEADER -> Style.ON_HEADER;
            case PAYLOAD -> Style.ON_PAYLOAD;
            case PLAIN -> Style.ON_PLAIN;
        };
    }

    static Style flow(Carried carried) {
        return switch (carried) {
            case HEADER -> Style.FLOW_HEADER;
            case PAYLOAD -> Style.FLOW_PAYLOAD;
            case PLAIN -> Style.FLOW_PLAIN;
        };
    }

    static Style place(Pool.Memory memory) {
        return memory == Pool.Memory.HOST ? Style.PLACE_HOST : Style.PLACE_DEVICE;
    }

    static Style cell(Pool.Memory memory) {
        return memory == Pool.Memory.HOST ? Style.CELL_HOST : Style.CELL_DEVICE;
    }

    static Style onCell(Pool.Memory memory) {
        return memory == Pool.Memory.HOST ? Style.ON_CELL_HOST : Style.ON_CELL_DEVICE;
    }

    /** Whether a buffer in that state holds bytes of a packet. */
    static boolean full(Pool.State state) {
        return state == Pool.State.WRITTEN || state == Pool.State.IN_SKB || state == Pool.State.WITH_USER;
    }

    static Symbol symbol(Pool.State state) {
        return switch (state) {
            case OUTSIDE, FREE -> Symbol.FREE;
            case POSTED -> Symbol.POSTED;
            case WRITTEN -> Symbol.WRITTEN;
            case IN_SKB -> Symbol.IN_SKB;
            case WITH_USER -> Symbol.WITH_USER;
        };
    }

    static String word(Pool.State state) {
        return switch (state) {
            case OUTSIDE -> "pool.outside";
            case FREE -> "pool.free";
            case POSTED -> "pool.posted";
            case WRITTEN -> "pool.written";
            case IN_SKB -> "pool.skbs";
            case WITH_USER -> "pool.user";
        };
    }
}
