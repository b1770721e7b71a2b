// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is known of a buffer: everything that happened to it up to some fact, and its reference count.
 *
 * @param netmem the buffer's word
 * @param until  facts that were looked through
 * @param steps  in order
 * @param counts changes of the reference count, in order
 * @param open   tokens out for it, as socket and id
 * @param end    how it ends, once the whole run was looked through
 */
record Life(long netmem, long until, List<LifeStep> steps, List<Count> counts, Set<Token> open, End end) {

    /** How a buffer's life ends. */
    enum End {
        /** The run was not looked through to its end. */
        NOT_KNOWN,
        /** It is with its pool, with the NIC, or was never taken. */
        HOME,
        /** Somebody has it, or nobody and yet its pool misses it. */
        LEAKED
    }

    /** From fact {@code n} on, at {@code timePs}, the reference count is {@code value}. */
    record Count(long n, long timePs, long value) {
    }

    /** A token of a socket. */
    record Token(int sock, int id) {
    }

    Life {
        steps = List.copyOf(steps);
        counts = List.copyOf(counts);
        open = Set.copyOf(open);
    }

    static Life unknown(long netmem) {
        return new Life(netmem, 0, List.of(), List.of(), Set.of(), End.NOT_KNOWN);
    }

    /** Where each turn of it begins among the steps: at an allocation, and at the first step. */
    List<Integer> turns() {
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Kind kind = steps.get(i).kind();
            if (i == 0 || kind == Kind.BUFFER_ALLOCATED || kind == Kind.PAGE_TAKEN) {
                begins.add(i);
            }
        }
        return begins;
    }

    /** The turn that is on at a fact: the last that begins by then, or the first; -1 where there is none. */
    int turnAt(long fact) {
        List<Integer> begins = turns();
        int turn = begins.isEmpty() ? -1 : 0;
        for (int i = 1; i < begins.size() && steps.get(begins.get(i)).n() <= fact; i++) {
            turn = i;
        }
        return turn;
    }

    /** The steps of one turn. */
    List<LifeStep> turn(int number) {
        List<Integer> begins = turns();
        int end = number + 1 < begins.size() ? begins.get(number + 1) : steps.size();
        return steps.subList(begins.get(number), end);
    }

    /** The reference count just after a fact. */
    long countAt(long fact) {
        long value = 0;
        for (Count count : counts) {
            if (count.n() > fact) {
                break;
            }
            value = count.value();
        }
        return value;
    }
}
