// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

/**
 * How the application behaves.
 *
 * @param pausePs pause before each recvmsg, in picoseconds; 0 keeps up
 * @param returnsTokens whether tokens go back at once after each recvmsg, or never
 * @param devmem whether recvmsg is called with MSG_SOCK_DEVMEM
 * @param recvBytes length of the buffer given to recvmsg
 */
public record AppPace(long pausePs, boolean returnsTokens, boolean devmem, long recvBytes) {
}
