// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

/** Error numbers that pools answer with, positive as in include/uapi/asm-generic/errno-base.h. */
public final class Errno {

    /** Argument list too long: here, a buffer of more than one page. */
    public static final int E2BIG = 7;
    /** Out of memory: here, no room for another pool. */
    public static final int ENOMEM = 12;
    /** Bad address. */
    public static final int EFAULT = 14;
    /** No such device. */
    public static final int ENODEV = 19;
    /** Invalid argument. */
    public static final int EINVAL = 22;
    /** No space left: here, in a completion ring. */
    public static final int ENOSPC = 28;
    /** No data available: here, the driver did not take the memory that was bound. */
    public static final int ENODATA = 61;
    /** Operation not supported. */
    public static final int EOPNOTSUPP = 95;

    private Errno() {
    }
}
