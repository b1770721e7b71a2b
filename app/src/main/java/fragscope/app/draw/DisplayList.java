// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A picture as data: shapes in drawing order. Equal lists are equal pictures.
 *
 * @param width    of the canvas in units; a unit is a pixel at scale 1
 * @param unit     how many units one unit of the theme's line widths is, so that lines grow with the picture
 * @param audience decides contrast, line widths and least text height
 */
public record DisplayList(double width, double height, double unit, Audience audience, List<Shape> shapes) {

    public DisplayList {
        shapes = shapes.stream().sorted(Comparator.comparing(s -> s.mark().layer())).toList();
        Set<String> ids = new HashSet<>();
        for (Shape shape : shapes) {
            if (!ids.add(shape.id())) {
                throw new IllegalArgumentException("two shapes are called " + shape.id());
            }
        }
    }

    public Rect canvas() {
        return new Rect(0, 0, width, height);
    }

    public Optional<Shape> find(String id) {
        return shapes.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** What is wrong with the picture, a sentence each, in both themes; empty when it is sound. */
    public List<String> problems() {
        return Problems.of(this);
    }
}
