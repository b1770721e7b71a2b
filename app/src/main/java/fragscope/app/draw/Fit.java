// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.List;

/** Makes text fit its place by a stated rule, so that nothing is ever clipped. */
public final class Fit {

    private static final String ELLIPSIS = "…";

    private Fit() {
    }

    /** The words, or as many of their first characters as fit {@code width} with an ellipsis; "" where none does. */
    public static String ellipsis(String words, Face face, double size, double width) {
        if (face.width(words, size) <= width) {
            return words;
        }
        for (int end = words.length() - 1; end > 0; end--) {
            String cut = words.substring(0, end).stripTrailing() + ELLIPSIS;
            if (face.width(cut, size) <= width) {
                return cut;
            }
        }
        return "";
    }

    /** The first of {@code forms}, longest first, that fits; else the last one with an ellipsis. */
    public static String firstOf(List<String> forms, Face face, double size, double width) {
        for (String form : forms) {
            if (face.width(form, size) <= width) {
                return form;
            }
        }
        return ellipsis(forms.getLast(), face, size, width);
    }

    /** The largest size between {@code least} and {@code wanted} at which the words fit, in steps of a half. */
    public static double shrink(String words, Face face, double wanted, double least, double width) {
        double size = wanted;
        while (size > least && face.width(words, size) > width) {
            size = Math.max(least, size - 0.5);
        }
        return size;
    }

    /** The words broken at spaces into at most {@code lines}; what does not fit ends in an ellipsis. */
    public static List<String> wrap(String words, Face face, double size, double width, int lines) {
        List<String> out = new java.util.ArrayList<>();
        String rest = words.strip();
        while (!rest.isEmpty() && out.size() < lines) {
            if (out.size() == lines - 1 || face.width(rest, size) <= width) {
                out.add(ellipsis(rest, face, size, width));
                break;
            }
            int cut = rest.length();
            while (cut > 0 && face.width(rest.substring(0, cut), size) > width) {
                cut = rest.lastIndexOf(' ', cut - 1);
            }
            if (cut <= 0) {
                out.add(ellipsis(rest, face, size, width));
                break;
            }
            out.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).strip();
        }
        return List.copyOf(out);
    }
}
