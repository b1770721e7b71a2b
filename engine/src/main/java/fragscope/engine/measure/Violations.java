// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.fact.Site;
import fragscope.engine.pool.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Faults and first signs of damage among a run's facts. */
final class Violations {

    private static final OopsKind[] KINDS = OopsKind.values();

    private final List<Summary.Oops> oops = new ArrayList<>();
    private String warned = "";
    private String damaged = "";
    private String failed = "";
    private long failures;

    void said(FactLog log, int index, long n) {
        switch (log.kind(index)) {
            case OOPSED -> oopsed(log, index, n);
            case STORE_DAMAGED -> damaged = first(damaged, String.format(Locale.ROOT,
                    "fact %d: %s stores %d bytes at 0x%016x, into an object that it does not mean", n,
                    Site.of(log.component(index, 2)).function(), log.component(index, 1), log.component(index, 0)));
            case RECVMSG_FAILED -> failed(log, index, n);
            default -> {
            }
        }
    }

    private void oopsed(FactLog log, int index, long n) {
        OopsKind kind = KINDS[(int) log.component(index, 0)];
        Site site = Site.of(log.component(index, 3));
        if (kind == OopsKind.WARN) {
            warned = first(warned, String.format(Locale.ROOT, "fact %d: %s warns of 0x%016x", n, site.function(),
                    log.component(index, 1)));
        } else {
            oops.add(new Summary.Oops(n, kind, log.component(index, 1), (int) log.component(index, 2), site.file(),
                    site.function()));
        }
    }

    /** Other errors than these two are the application's own affair. */
    private void failed(FactLog log, int index, long n) {
        long errno = log.component(index, 1);
        if (errno == Errno.EFAULT || errno == Errno.ENODEV) {
            failures++;
            failed = first(failed, "fact " + n + ": recvmsg on socket " + log.component(index, 0) + " returns "
                    + (errno == Errno.EFAULT ? "-EFAULT" : "-ENODEV"));
        }
    }

    private static String first(String known, String now) {
        return known.isEmpty() ? now : known;
    }

    List<Summary.Oops> oops() {
        return List.copyOf(oops);
    }

    void addTo(List<String> found) {
        for (String one : new String[]{warned, damaged}) {
            if (!one.isEmpty()) {
                found.add(one);
            }
        }
        if (!failed.isEmpty()) {
            found.add(failed + (failures > 1 ? ", " + failures + " times in all" : ""));
        }
    }
}
