// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A tree of bridges below one or two host bridges, and two of its devices; the same for the same seed. */
final class RandomTopology {

    private static final int[] HOSTS = {0x09a2, 0x2020, 0x2f00, 0x1237};

    private final int seed;

    RandomTopology(int seed) {
        this.seed = seed;
    }

    /**
     * Between two devices.
     *
     * @param renumber added to every bus number, which wraps around
     * @param redirect sets an ACS redirect bit at one device of the path
     */
    P2pDistance distance(int renumber, boolean redirect) {
        SplittableRandom random = new SplittableRandom(seed);
        TopologyBuilder b = new TopologyBuilder();
        if (random.nextInt(8) == 0) {
            b.cpu("amd", 0x19);
        }
        List<String> bridges = new ArrayList<>();
        List<String> all = new ArrayList<>();
        int hosts = 1 + random.nextInt(2);
        for (int h = 0; h < hosts; h++) {
            b.host("hb" + h, bdf(100 * h, 0, renumber), HOSTS[random.nextInt(HOSTS.length)]);
            bridges.clear();
            int ports = 1 + random.nextInt(2);
            for (int p = 1; p <= ports; p++) {
                b.root(bdf(100 * h, p, renumber));
                bridges.add(bdf(100 * h, p, renumber));
            }
            all.addAll(bridges);
            int more = 1 + random.nextInt(12);
            for (int i = 1; i <= more; i++) {
                String parent = bridges.get(random.nextInt(bridges.size()));
                String bdf = bdf(100 * h + i, 0, renumber);
                boolean bridge = random.nextBoolean();
                b.below(bdf, parent, bridge ? "switch_downstream" : "endpoint");
                if (bridge) {
                    bridges.add(bdf);
                }
                all.add(bdf);
            }
        }
        Bdf provider = Bdf.parse(all.get(random.nextInt(all.size())));
        Bdf client = Bdf.parse(all.get(random.nextInt(all.size())));
        int where = random.nextInt(1 << 20);
        int bit = List.of(0x04, 0x08, 0x20).get(random.nextInt(3));
        if (redirect) {
            List<Bdf> path = b.distance(provider, client).path();
            b.acs(path.get(where % path.size()).toString(), bit);
        }
        return b.distance(provider, client);
    }

    private static String bdf(int bus, int device, int renumber) {
        return new Bdf(0, (bus + renumber) & 0xff, device, 0).toString();
    }
}
