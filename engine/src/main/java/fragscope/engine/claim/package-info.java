// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the claims of the discussion of July 2023 on netdev, asked of a design by running it.
 *
 * <p>Contents: {@link fragscope.engine.claim.Claims}, all of them; {@link fragscope.engine.claim.ClaimResult}, what
 * one run showed; {@link fragscope.engine.claim.Trial}, a design run over a short stream.
 *
 * <p>Must not know: who uses the answers; no outcome is written down here.
 *
 * <p>Read first: {@link fragscope.engine.claim.Claims}.
 */
package fragscope.engine.claim;
