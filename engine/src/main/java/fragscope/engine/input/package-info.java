// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: JSON in.
 *
 * <p>Contents: a reader for each form: {@link fragscope.engine.input.LayoutsJson}, struct layouts. Errors are sentences with
 * file, line and field.
 *
 * <p>Must not know: what the records read are used for. The only package that knows Jackson.
 *
 * <p>Read first: {@link fragscope.engine.input.LayoutsJson}.
 */
package fragscope.engine.input;
