// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is on stage: the actors of a machine with so many receive queues, in the order in which ties are settled.
 *
 * @param queues receive queues, at least 1; each has an interrupt timer and a NAPI context on a CPU of its own
 * @param tapReads whether a process behind a packet tap comes for clones
 */
public record Cast(int queues, boolean tapReads) {

    /** Sets up before the first frame, intervenes, and takes down after the last. */
    public static final int OPERATOR = 0;
    /** Brings frames. */
    public static final int WIRE = 1;
    /** The NIC's receive engine. */
    public static final int NIC = 2;
    /** The PCIe path to host memory. */
    public static final int PCIE_HOST = 3;
    /** The PCIe path to the device whose memory is bound. */
    public static final int PCIE_DEVICE = 4;

    /** The interrupt timer of a queue. */
    public int irq(int rxq) {
        return 5 + rxq;
    }

    /** The NAPI context of a queue. */
    public int napi(int rxq) {
        return 5 + queues + rxq;
    }

    /** The application. */
    public int app() {
        return 5 + 2 * queues;
    }

    /** The tap's reader, where there is one. */
    public int tap() {
        return 6 + 2 * queues;
    }

    /** The queue of an interrupt timer or NAPI context. */
    public int rxq(int actor) {
        int place = actor - 5;
        return place < queues ? place : place - queues;
    }

    /** True for an interrupt timer. */
    public boolean isIrq(int actor) {
        return actor >= 5 && actor < 5 + queues;
    }

    /** True for a NAPI context. */
    public boolean isNapi(int actor) {
        return actor >= 5 + queues && actor < 5 + 2 * queues;
    }

    /** Names, by actor. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("operator", "wire", "nic", "pcie_host", "pcie_device"));
        for (int q = 0; q < queues; q++) {
            names.add("irq" + q);
        }
        for (int q = 0; q < queues; q++) {
            names.add("napi" + q);
        }
        names.add("app");
        if (tapReads) {
            names.add("tap");
        }
        return names;
    }
}
