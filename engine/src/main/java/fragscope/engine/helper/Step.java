// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * One thing that a CPU did.
 *
 * @param kind what
 * @param function the function that did it, or that was entered or left
 * @param address where; 0 where there is no address
 * @param width bytes
 * @param value what was loaded, stored or returned; for a copy the address that it was read from
 * @param place what lies at the address, as in {@code sk_buff[0].len}; empty where nothing does
 */
public record Step(Kind kind, String function, long address, long width, long value, String place) {

    /** What a CPU does. */
    public enum Kind {
        /** A function is entered. */
        ENTER,
        /** A function returns. */
        LEAVE,
        /** A load. */
        LOAD,
        /** A store. */
        STORE,
        /** Bytes are copied. */
        COPY,
        /** Bytes are summed up. */
        SUM,
        /** WARN_ON. */
        WARN,
        /** The end. */
        FAULT,
        /** Something left its holder: see {@link Event}. */
        EVENT
    }

    /** As a line of a trace. */
    public String text() {
        return switch (kind) {
            case ENTER -> "enter " + function;
            case LEAVE -> "leave " + function + " = " + hex(value);
            case LOAD -> function + ": load " + width + " at " + there() + " = " + hex(value);
            case STORE -> function + ": store " + width + " at " + there() + " = " + hex(value);
            case COPY -> function + ": copy " + width + " from " + hex(value) + " to " + there();
            case SUM -> function + ": sum " + width + " at " + there();
            case WARN -> function + ": WARN";
            case FAULT -> function + ": fault, " + width + " bytes at " + hex(address);
            case EVENT -> function + ": " + Event.Kind.values()[(int) value] + " " + hex(address);
        };
    }

    private String there() {
        return place.isEmpty() ? hex(address) : hex(address) + " (" + place + ")";
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
