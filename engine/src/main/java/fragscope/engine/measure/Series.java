// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import java.util.List;

/**
 * One figure of one subject over virtual time.
 *
 * @param figure what
 * @param subject of what: a pool, a queue, a function, a reason; "" where there is one only
 * @param spanPs how much time a point stands for, in picoseconds
 * @param points in the order of time; spans in which nothing was heard have none
 */
public record Series(Figure figure, String subject, long spanPs, List<Point> points) {

    /**
     * A value.
     *
     * @param timePs where its span begins, in picoseconds
     * @param n the fact that tells most of it: of the greatest value, or the first that counts
     * @param value in the figure's unit
     */
    public record Point(long timePs, long n, long value) {
    }

    /** Keeps its own copy. */
    public Series {
        points = List.copyOf(points);
    }

    /** The greatest value, 0 without any. */
    public long greatest() {
        return points.stream().mapToLong(Point::value).max().orElse(0);
    }

    /** Series as comma-separated values, a line a point. */
    public static String csv(List<Series> all) {
        StringBuilder out = new StringBuilder("figure,subject,unit,t_ps,span_ps,n,value\n");
        for (Series s : all) {
            for (Point p : s.points()) {
                out.append(s.figure().word()).append(',').append(quoted(s.subject())).append(',').append(
                        s.figure().unit()).append(',').append(p.timePs()).append(',').append(s.spanPs()).append(
                                ',').append(p.n()).append(',').append(p.value()).append('\n');
            }
        }
        return out.toString();
    }

    private static String quoted(String words) {
        return words.indexOf(',') < 0 && words.indexOf('"') < 0 ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
