// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.fact.OopsKind;
import java.util.List;

/**
 * The end of an execution: a load or store that the CPU refuses, or BUG(). Thrown, because nothing after it is
 * executed.
 *
 * <p>Source: arch/x86/mm/fault.c (page fault), arch/x86/kernel/traps.c (general protection; it has no fault address,
 * the address is that of the instruction's operand).
 */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final OopsKind kind;
    private final long address;
    private final int width;
    private final transient List<String> stack;

    /**
     * @param kind page fault, general protection or BUG
     * @param address the operand's address; for BUG the word that it complains of
     * @param width bytes of the access, 0 for BUG
     * @param stack functions, the one that faults first
     */
    public Fault(OopsKind kind, long address, int width, List<String> stack) {
        super(kind + " at 0x" + Long.toHexString(address), null, false, false);
        this.kind = kind;
        this.address = address;
        this.width = width;
        this.stack = List.copyOf(stack);
    }

    /** Page fault, general protection or BUG. */
    public OopsKind kind() {
        return kind;
    }

    /** The operand's address. */
    public long address() {
        return address;
    }

    /** Bytes of the access. */
    public int width() {
        return width;
    }

    /** Functions, the one that faults first. */
    public List<String> stack() {
        return stack;
    }

    /** The function that loads, stores or gives up. */
    public String function() {
        return stack.isEmpty() ? "" : stack.get(0);
    }
}
