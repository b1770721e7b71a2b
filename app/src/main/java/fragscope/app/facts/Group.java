// SPDX-License-Identifier: Apache-2.0
package fragscope.app.facts;

import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.GroFact;
import fragscope.engine.fact.IrqFact;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.MemoryFact;
import fragscope.engine.fact.NapiFact;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.StackFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.fact.WhatIfFact;
import fragscope.engine.fact.WireFact;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where kinds of facts happen: a group for each of the facts' sealed families. Its word is never translated. */
public enum Group {
    SETUP(SetupFact.class), WIRE(WireFact.class), NIC(NicFact.class), DMA(DmaFact.class), IRQ(IrqFact.class), NAPI(
            NapiFact.class),
    DRIVER(DriverFact.class), POOL(PoolFact.class), GRO(GroFact.class), STACK(
            StackFact.class),
    USER(UserFact.class), MEMORY(MemoryFact.class), WHAT_IF(WhatIfFact.class);

    private static final List<Group> BY_KIND = Arrays.stream(Kind.values()).map(Group::find).toList();

    private final Class<? extends Fact> family;

    Group(Class<? extends Fact> family) {
        this.family = family;
    }

    /** The group of a kind. */
    public static Group of(Kind kind) {
        return BY_KIND.get(kind.ordinal());
    }

    private static Group find(Kind kind) {
        return Arrays.stream(values()).filter(g -> g.family.isAssignableFrom(kind.type())).findFirst().orElseThrow();
    }

    /** Its kinds. */
    public Set<Kind> kinds() {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(Kind.values()).filter(k -> of(k) == this).forEach(kinds::add);
        return Collections.unmodifiableSet(kinds);
    }

    /** Its name in filters and lists: {@code napi}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
