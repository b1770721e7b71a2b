// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

/**
 * A choice on each axis.
 *
 * @param name how people call it
 * @param kernel the kernel whose layouts and rules it is run with
 * @param meantToWork false for designs whose failure is the lesson
 * @param payload where payload lies
 * @param naming what names a buffer to the driver
 * @param encoding what a frag's word holds
 * @param owner who owns buffers
 * @param provider where the owner gets them
 * @param headers where headers go
 * @param fragments whether a buffer may serve several packets
 * @param delivery how bytes reach the application
 * @param giveBack how buffers come back from it
 */
public record Design(String name, String kernel, boolean meantToWork, Payload payload, Naming naming,
        Encoding encoding, Owner owner, Provider provider, Headers headers, boolean fragments, Delivery delivery,
        GiveBack giveBack) {

    /** Axis: payload memory. */
    public enum Payload {
        /** Pages of the host. */
        HOST_PAGES,
        /** Memory of a device. */
        DEVICE_MEMORY
    }

    /** Axis: what names a buffer to the driver. */
    public enum Naming {
        /** A netmem_ref. */
        NETMEM
    }

    /** Axis: frag encoding. */
    public enum Encoding {
        /** A word that is a page or a net_iov by its lowest bit. */
        NETMEM
    }

    /** Axis: buffer owner. */
    public enum Owner {
        /** A page pool over the page allocator. */
        PAGE_POOL,
        /** A page pool over a memory provider. */
        PAGE_POOL_PROVIDER
    }

    /** Axis: provider. */
    public enum Provider {
        /** The page allocator. */
        PAGE_ALLOCATOR,
        /** net_iovs over a dma-buf. */
        DMABUF_NET_IOV
    }

    /** Axis: headers. */
    public enum Headers {
        /** Split to host pages. */
        SPLIT_TO_HOST_PAGES
    }

    /** Axis: delivery. */
    public enum Delivery {
        /** Copied to the user. */
        COPY,
        /** A token by cmsg. */
        TOKEN_BY_CMSG
    }

    /** Axis: return. */
    public enum GiveBack {
        /** The stack drops its reference. */
        PUT_PAGE,
        /** SO_DEVMEM_DONTNEED. */
        DONTNEED_TOKENS
    }

    /** Whether a queue is bound to memory of its own, so that TCP has to be steered to it. */
    public boolean bindsQueue() {
        return payload == Payload.DEVICE_MEMORY;
    }

    /** Whether the application gets tokens for what it receives, and calls recvmsg with MSG_SOCK_DEVMEM. */
    public boolean deliversTokens() {
        return delivery == Delivery.TOKEN_BY_CMSG;
    }
}
