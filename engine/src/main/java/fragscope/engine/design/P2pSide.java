// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

/**
 * What goes on at the side of the device whose memory p2pdma hands out.
 *
 * @param wantedBytes what its driver wants to add; more than the BAR shows is refused
 * @param published whether it publishes the memory
 * @param otherPages pages that another client takes
 */
public record P2pSide(long wantedBytes, boolean published, int otherPages) {
}
