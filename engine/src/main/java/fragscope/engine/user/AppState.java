// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/** Where the application is: one row. */
public final class AppState extends Table {

    /** One of {@link App}'s phases. */
    public final Column phase = column("phase", 8);
    /** The socket being read. */
    public final Column sock = ref("sock");
    /** Bytes that this recvmsg has handed over. */
    public final Column bytes = column("bytes", 40);
    /** Set when this recvmsg has handed over unreadable data. */
    public final Column unreadable = column("unreadable", 1);

    /** Frags freed by this SO_DEVMEM_DONTNEED. */
    public final Column returned = column("returned", 16);
    /** Ranges of tokens named in this SO_DEVMEM_DONTNEED. */
    public final Column ranges = column("ranges", 16);
    /** The token freed last in this SO_DEVMEM_DONTNEED. */
    public final Column lastToken = column("last_token", 31);

    /** Nothing to do. */
    public AppState(World world) {
        super(world, "app", 1);
    }
}
