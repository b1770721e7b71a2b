// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The deterministic simulation: a plain library without windows, threads, clocks or static state. */
@NullMarked
module fragscope.engine {
    requires static transitive org.jspecify;
    requires tools.jackson.databind;

    exports fragscope.engine.btf;
    exports fragscope.engine.check;
    exports fragscope.engine.claim;
    exports fragscope.engine.design;
    exports fragscope.engine.driver;
    exports fragscope.engine.fact;
    exports fragscope.engine.frag;
    exports fragscope.engine.helper;
    exports fragscope.engine.input;
    exports fragscope.engine.measure;
    exports fragscope.engine.memory;
    exports fragscope.engine.nic;
    exports fragscope.engine.packet;
    exports fragscope.engine.pci;
    exports fragscope.engine.pool;
    exports fragscope.engine.run;
    exports fragscope.engine.skb;
    exports fragscope.engine.stack;
    exports fragscope.engine.time;
    exports fragscope.engine.user;
    exports fragscope.engine.versus;
    exports fragscope.engine.world;
}
