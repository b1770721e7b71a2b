// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

/** Axis: how the application gives back what it was handed. The methods are the points where the ways differ. */
public interface GivingBack {

    /** How many it could give back now, one by one; a way that is never full takes all. */
    int room();

    /**
     * The application is done with a buffer, and says so. States it.
     *
     * @return false when it could not say so now and keeps the buffer
     */
    boolean give(int sock, int token, long netmem, int len);

    /** The same token a second time: the kernel must see that it is none. States what comes of it. */
    void giveAgain(int sock, int token, long netmem, int len);

    /** Whether what the application has is the socket's, so that it goes back when the socket is destroyed. */
    boolean heldBySocket();

    /** The socket is destroyed while the application still has this one. States what follows. */
    void abandon(long netmem);
}
