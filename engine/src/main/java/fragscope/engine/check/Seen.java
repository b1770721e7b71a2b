// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.helper.Damage;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.Range;
import fragscope.engine.helper.Step;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of an execution when it ended.
 *
 * @param value the return value
 * @param meaning what it names or is, comparable between designs
 * @param refuses whether it tells the caller no
 * @param fault where the execution ended, or null
 * @param output bytes given, to be read only
 * @param data the data of the skbs that count
 * @param unchanged whether a refusal left the skb's data as it was
 * @param freed whether the skb was freed
 * @param changes by buffer, references gained or lost; then by buffer, how often it was let go
 * @param binding references on the binding gained or lost
 * @param damages stores that hit what they were not meant for
 * @param strays copies that went where nobody meant them
 * @param warnings WARN_ONs
 * @param called helpers, in the order of their first call
 * @param slow loads from device memory
 * @param steps what the CPU did, where it was recorded
 */
record Seen(long value, long meaning, boolean refuses, @Nullable Fault fault, ByteBuffer output, List<ByteBuffer> data,
        boolean unchanged, boolean freed, List<Long> changes, long binding, List<Damage> damages, List<Range> strays,
        List<String> warnings,
        Set<String> called, long slow, List<Step> steps) {
}
