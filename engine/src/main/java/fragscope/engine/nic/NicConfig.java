// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

/**
 * What the NIC and its driver's user have configured.
 *
 * @param host address id of the machine being simulated
 * @param linkGbps speed of the wire
 * @param mtu largest IP packet that counts as ordinary
 * @param lineRate frames back to back instead of at capture times
 * @param idleGapMaxNs longest gap that is kept
 * @param queues receive queues
 * @param boundRxq the queue that device memory is bound to, or -1
 * @param steer a rule sends all TCP towards the host to the bound queue
 * @param ring descriptors of each ring
 * @param headerBufferBytes room of a header buffer
 * @param bufferBytes room of a data buffer, at most a page
 * @param split header-data split is on
 * @param irqDelayPs interrupt moderation: longest wait after the first completion
 * @param irqFrames interrupt moderation: completions that raise the interrupt at once
 * @param misses which packets are not split by mistake
 * @param verifyChecksum frames with a wrong L4 checksum are dropped
 */
public record NicConfig(int host, int linkGbps, int mtu, boolean lineRate, long idleGapMaxNs, int queues, int boundRxq,
        boolean steer,
        int ring, int headerBufferBytes, int bufferBytes, boolean split, long irqDelayPs, int irqFrames,
        SplitMisses misses, boolean verifyChecksum) {
}
