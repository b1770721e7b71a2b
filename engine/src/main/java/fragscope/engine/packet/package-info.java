// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: frames as they came off a wire: captures in and out, and what their headers say.
 *
 * <p>Contents: {@link fragscope.engine.packet.Captures} opens a file, {@link fragscope.engine.packet.Packets} is what
 * it holds (columns, immutable), {@link fragscope.engine.packet.Addresses} and {@link fragscope.engine.packet.Flows}
 * are its small tables, {@link fragscope.engine.packet.PacketsBuilder} makes the same from frames in memory,
 * {@link fragscope.engine.packet.CaptureWriter} writes pcap and pcapng.
 *
 * <p>Must not know: the world, the NIC, the kernel, or which machine is being simulated.
 *
 * <p>Read first: {@link fragscope.engine.packet.Packets}.
 */
package fragscope.engine.packet;
