// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: a comparison as one self-contained HTML page.
 *
 * <p>Contents: {@link fragscope.app.report.CompareReport}, the page; {@link fragscope.app.report.Html}, its tables
 * and words.
 *
 * <p>Must not know: how outcomes are found; windows.
 *
 * <p>Read first: {@link fragscope.app.report.CompareReport}.
 */
package fragscope.app.report;
