// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: two to four runs side by side as one picture: their stages in small, what each was charged with, where they
 * part, and their steps above each other.
 *
 * <p>Must not know controls or the window. Nothing is judged here: no run is marked as the better one.
 */
package fragscope.app.beside;
