// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: sheets of boxes, lines and words as display lists, with sizes in proportion to the picture.
 *
 * <p>Must not know what is drawn on them.
 */
package fragscope.app.ink;
