// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

/** What NAPI asks of a driver, one small step at a time. */
public interface RxPoll {

    /**
     * Takes the oldest completion and makes an skb of it.
     *
     * @return the skb, or NO_ROW when the packet was dropped; facts say which
     */
    int receive(int rxq);

    /** True when a descriptor slot is empty that could be posted to. */
    boolean wantsRefill(int rxq);

    /** Posts one buffer; false when the pool gave none. Facts say which. */
    boolean refill(int rxq);
}
