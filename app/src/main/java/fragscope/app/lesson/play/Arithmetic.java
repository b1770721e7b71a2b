// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.source.Nearest;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.List;

/** Functions of numbers and of the run's struct layouts. */
final class Arithmetic {

    private static final List<String> ALL = List.of("hex", "page_address", "canonical", "is_page", "size", "offset",
            "bits_free", "text", "count", "has", "first", "last", "sum", "distinct", "most", "least", "before", "under",
            "verdict", "verdicts", "helpers", "fault", "guard", "tag", "alignment", "lenat");

    private Arithmetic() {
    }

    static Object call(String name, List<Object> arguments, LessonRun run) {
        return switch (name) {
            case "hex" -> String.format("0x%016x", number(arguments, 0));
            case "page_address" -> KernelMap.pageAddress(number(arguments, 0));
            case "canonical" -> KernelMap.canonical(number(arguments, 0));
            case "is_page" -> number(arguments, 0) >= KernelMap.VMEMMAP
                    && number(arguments, 0) < KernelMap.VMEMMAP + (1L << 40);
            case "bits_free" -> (long) Long.numberOfTrailingZeros(number(arguments, 0));
            case "size" -> (long) layout(arguments, run).size();
            case "offset" -> offset(layout(arguments, run), Vocabulary.text(arguments, 1));
            case "text" -> String.valueOf(arguments.get(0));
            default -> throw new IllegalArgumentException(
                    "there is no function " + name + "; " + Nearest.remedy(name, ALL));
        };
    }

    private static long number(List<Object> arguments, int index) {
        if (index < arguments.size() && arguments.get(index) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("\"" + Vocabulary.text(arguments, index) + "\" is no number");
    }

    private static StructLayout layout(List<Object> arguments, LessonRun run) {
        return run.run().setup().layouts().of(Vocabulary.text(arguments, 0));
    }

    /** Byte at which a member begins. */
    private static long offset(StructLayout layout, String member) {
        Member found = layout.member(member);
        return found.bitOffset() / 8;
    }
}
