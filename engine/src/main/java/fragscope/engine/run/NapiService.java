// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/** How the time that NAPI's driver takes for a packet is distributed about the cost model's number. */
public enum NapiService {
    /** Always that number. */
    FIXED,
    /** Exponentially, for comparing with queueing theory. */
    EXPONENTIAL
}
