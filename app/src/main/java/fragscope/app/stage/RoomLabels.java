// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/** At most twelve labels stand in a room's picture: what is counted against them, and who gives way. */
final class RoomLabels {

    static final int MOST = 12;
    private static final int ENGINES = 3;

    private RoomLabels() {
    }

    /** Whether the names of the NIC's engines still fit; when the NIC is at work they come first. */
    static boolean leaveRoomForEngines(Sketch s) {
        boolean atWork = s.scene.nic().work().engine() != Nic.Engine.IDLE;
        return atWork || concerned(s) || others(s) + RoomLinux.labels(s) + ENGINES <= MOST;
    }

    private static boolean concerned(Sketch s) {
        return s.dim("nic", "rxq:" + s.scene.nic().queue()) == 0;
    }

    /** How many tokens the application may show. */
    static int tokens(Sketch s) {
        return Math.clamp(MOST - others(s) - 1 - (concerned(s) ? ENGINES : 0), 1, 3);
    }

    /** In a room a frame on the wire is seen while it, or the NIC, is what the fact is about. */
    static boolean shows(Sketch s, Wire.Frame frame) {
        return s.level != Level.PRESENT || s.scene.nic().work().engine() != Nic.Engine.IDLE
                || s.dim("packet:" + frame.packet()) == 0;
    }

    private static int others(Sketch s) {
        int places = 2 + s.scene.pools().size();
        int more = s.scene.pools().stream().mapToInt(p -> more(s, p)).sum();
        int parts = s.scene.parts().size()
                + (int) s.scene.wire().frames().stream().limit(1).filter(f -> shows(s, f)).count();
        int cpu = s.scene.pool(Pool.Memory.DEVICE).isPresent() ? 0 : 2;
        int user = s.scene.userBuffer() < 0 ? 0 : 2;
        return places + more + parts + cpu + user;
    }

    private static int more(Sketch s, Pool pool) {
        boolean lit = s.dim(pool.id()) == 0;
        return pool.cells().isEmpty() ? lit ? 2 : 1 : lit && CellsView.more(s, pool) > 0 ? 1 : 0;
    }
}
