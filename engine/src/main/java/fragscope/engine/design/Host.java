// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.design;

import fragscope.engine.driver.RxDriver;
import fragscope.engine.driver.RxPools;
import fragscope.engine.fact.Facts;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.nic.DmaEngine;
import fragscope.engine.nic.Moderation;
import fragscope.engine.nic.NicTables;
import fragscope.engine.nic.RxEngine;
import fragscope.engine.nic.Wire;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.DeviceRegion;
import fragscope.engine.pool.OtherClient;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.UserAreaProvider;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.SkbWalk;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.FlowKeys;
import fragscope.engine.stack.Gro;
import fragscope.engine.stack.Napi;
import fragscope.engine.stack.Stack;
import fragscope.engine.stack.StackTables;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.user.App;
import fragscope.engine.user.AppState;
import fragscope.engine.user.CompletionQueue;
import fragscope.engine.user.TapReader;
import fragscope.engine.user.Tokens;
import fragscope.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * One machine's tables and behaviour, put together: what a run steps and what readers look at.
 *
 * <p>Records of parts have no behaviour of their own; who may change what is said in the parts.
 */
public record Host(Design design, Setup setup, Packets packets, FlowKeys keys, World world, Cast cast, Actors actors,
        Facts facts, NicTables nic, HostPages pages, NetIovs netIovs, Buffers buffers, PagePools pools,
        DeviceRegion region, @Nullable UserAreaProvider area,
        @Nullable CompletionQueue completions, OtherClient other, AddressSpace memory, Encoding encoding,
        Binder binder,
        RxPools rxPools, Skbs skbs, SharedInfos infos, SkbOps ops, SkbWalk walk,
        StackTables stackTables, Tokens tokens, AppState appState, Wire wire, RxEngine rxEngine, DmaEngine dma,
        Moderation moderation, RxDriver driver, Gro gro, Napi napi, Stack stack, App app,
        TapReader tapReader) {
}
