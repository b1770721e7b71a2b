// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

/**
 * How the application behaves.
 *
 * @param tokensHeld tokens that it collects before it gives all back; 1 gives back after each recvmsg, 0 never
 * @param devmem whether recvmsg is called with MSG_SOCK_DEVMEM
 * @param recvBytes length of the buffer given to recvmsg
 * @param pausePs pause before each recvmsg, in picoseconds
 * @param peeks before each recvmsg it looks at the first piece with MSG_PEEK
 * @param returnsTwice it names each token a second time when it gives it back, by mistake
 */
public record AppBehaviour(int tokensHeld, boolean devmem, long recvBytes, long pausePs, boolean peeks,
        boolean returnsTwice) {
}
