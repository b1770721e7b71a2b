// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the receiving application and the system calls that it makes.
 *
 * <p>Contents: {@link fragscope.engine.user.App}, which reads sockets at a pace;
 * {@link fragscope.engine.user.Delivery}, how bytes reach it, which is where designs differ:
 * {@link fragscope.engine.user.CopyDelivery}, {@link fragscope.engine.user.TokenDelivery};
 * {@link fragscope.engine.user.Tokens}, what it holds.
 *
 * <p>Must not know: drivers, NIC, which design is run.
 *
 * <p>Read first: {@link fragscope.engine.user.App}.
 */
package fragscope.engine.user;
