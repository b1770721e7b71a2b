// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what the program has to say to the person beside what a pane shows: one thing at a time, problems until they
 * are read.
 *
 * <p>Contents: {@link fragscope.app.notice.Notice}, one thing said; {@link fragscope.app.notice.NoticeBoard}, which
 * of them is shown.
 *
 * <p>Must not know who shows them.
 */
package fragscope.app.notice;
