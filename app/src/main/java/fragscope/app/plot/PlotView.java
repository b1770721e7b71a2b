// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

/**
 * What part of the run a plot shows.
 *
 * @param figure  by its word
 * @param fromPs  where it begins, in picoseconds
 * @param toPs    where it ends, likewise
 * @param nowPs   the present moment
 * @param note    what the values rest on
 */
record PlotView(String figure, long fromPs, long toPs, long nowPs, String note) {

    /** Half or twice as much around a place. */
    PlotView zoomed(long aroundPs, double factor, long endPs) {
        double span = Math.clamp((toPs - fromPs) * factor, 1000, (double) Math.max(1000, endPs));
        double share = (aroundPs - fromPs) / (double) Math.max(1, toPs - fromPs);
        long from = (long) Math.clamp(aroundPs - span * share, 0, Math.max(0, (double) endPs - span));
        return new PlotView(figure, from, (long) (from + span), nowPs, note);
    }
}
