// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: from the driver's poll to a socket's queue: NAPI, GRO, IP, TCP, UDP, taps.
 *
 * <p>Contents: {@link fragscope.engine.stack.Napi}, which declares what a driver's poll must be ({@link
 * fragscope.engine.stack.RxPoll}); {@link fragscope.engine.stack.Gro} and its rules; {@link
 * fragscope.engine.stack.IpReceive}; {@link fragscope.engine.stack.IpReassembly}; {@link
 * fragscope.engine.stack.TcpReceive}; {@link fragscope.engine.stack.Sockets} with their queues of slices.
 *
 * <p>Must not know: which driver polls, which application reads.
 *
 * <p>Read first: {@link fragscope.engine.stack.Napi}.
 */
package fragscope.engine.stack;
