// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the NIC's driver: descriptors in, skbs out.
 *
 * <p>Contents: {@link fragscope.engine.driver.RxDriver}, poll and refill; {@link fragscope.engine.driver.BufferNaming},
 * by what name it knows a buffer, which is where designs differ.
 *
 * <p>Must not know: which design is run, sockets, the application.
 *
 * <p>Read first: {@link fragscope.engine.driver.RxDriver}.
 */
package fragscope.engine.driver;
