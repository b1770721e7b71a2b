// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: a kernel's own description of its types, in binary.
 *
 * <p>Contents: {@link fragscope.engine.btf.Btf}, which finds a struct; {@link fragscope.engine.btf.BtfStruct}, where
 * its members lie.
 *
 * <p>Must not know: what the structs are for, where the bytes come from.
 *
 * <p>Read first: {@link fragscope.engine.btf.Btf}. Format: Documentation/bpf/btf.rst, include/uapi/linux/btf.h.
 */
package fragscope.engine.btf;
