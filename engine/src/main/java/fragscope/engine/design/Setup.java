// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.memory.BusChunk;
import fragscope.engine.memory.Layouts;
import fragscope.engine.nic.NicConfig;
import fragscope.engine.nic.QueueChoice;
import fragscope.engine.pool.PoolLimits;
import fragscope.engine.stack.StackConfig;
import fragscope.engine.time.Costs;
import fragscope.engine.time.ServiceTimes;
import fragscope.engine.user.AppBehaviour;
import java.util.List;

/**
 * All numbers that a machine is built from.
 *
 * @param nic the NIC
 * @param choice which queue a packet goes to when no rule steers it
 * @param pools page pools
 * @param device chunks of device memory; empty where the design binds none
 * @param frames host pages that the model has
 * @param skbs socket buffers that the model has
 * @param stack the stack
 * @param app the application
 * @param plainRecvmsg the application calls recvmsg without MSG_SOCK_DEVMEM, whatever the design
 * @param costs what each part takes
 * @param service how NAPI's time for a packet is distributed
 * @param teardown whether everything is taken down at the end
 * @param layouts struct layouts
 * @param unbindFirst the binding goes before sockets are closed
 * @param unbindAtPs when the binding goes while traffic goes on, in picoseconds; {@link #NEVER} for not at all
 * @param p2p what p2pdma's provider and other clients do
 * @param reach how the NIC reaches the bound memory
 * @param refillEntries of the ring that refills a user area; 0 for as many as there can be buffers out
 */
public record Setup(NicConfig nic, QueueChoice choice, PoolLimits pools,
        List<BusChunk> device, int frames, int skbs, StackConfig stack, AppBehaviour app, boolean plainRecvmsg,
        Costs costs, ServiceTimes service,
        boolean teardown, Layouts layouts, boolean unbindFirst, long unbindAtPs, P2pSide p2p, P2pReach reach,
        int refillEntries) {

    /** No time. */
    public static final long NEVER = -1;

    /** Page pools that there is room for: two a queue, and two more for a queue that is restarted. */
    public int poolsMax() {
        return 2 * nic.queues() + (nic.boundRxq() < 0 ? 0 : 2);
    }
}
