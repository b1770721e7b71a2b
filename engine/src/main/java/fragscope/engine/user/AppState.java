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
    /** Set when this recvmsg has handed over unreadable data. */
    public final Column unreadable = column("unreadable", 1);
    /** Bytes that this recvmsg has handed over. */
    public final Column bytes = column("bytes", 40);

    /** The token freed last in this SO_DEVMEM_DONTNEED. */
    public final Column lastToken = column("last_token", 31);
    /** Frags freed by this SO_DEVMEM_DONTNEED. */
    public final Column returned = column("returned", 16);
    /** Ranges of tokens named in this SO_DEVMEM_DONTNEED. */
    public final Column ranges = column("ranges", 16);

    /** Set when somebody decided by hand that it gives nothing back. */
    public final Column keeps = column("keeps", 1);
    /** The fact by which this recvmsg began. */
    public final Column cause = ghost("cause", 40);
    /** Set when somebody decided by hand that the next token is given back twice. */
    public final Column twice = column("twice", 1);

    /** Nothing to do. */
    public AppState(World world) {
        super(world, "app", 1);
    }

    /** A token is freed: the last one now, in a range of its own unless it follows the one before. */
    void tokenReturned(int id) {
        long cell = lastToken.cell(0);
        boolean follows = returned.of(cell) != 0 && id == lastToken.of(cell) + 1;
        long one = follows ? 0 : 1;
        long counted = returned.in(ranges.in(cell, ranges.of(cell) + one), returned.of(cell) + 1);
        lastToken.setCell(0, lastToken.in(counted, id)); // keeps lies there too
    }

    /** The call that frees tokens is over. */
    void endReturn() {
        lastToken.setCell(0, keeps.at(keeps.of(keeps.cell(0))));
    }
}
