// SPDX-License-Identifier: Apache-2.0
/**
 * What a word or a file names: captures, scenario files, built-in scenarios, and the sentence when it is none of them.
 * Knows neither command line nor window.
 */
@NullMarked
package fragscope.app.source;

import org.jspecify.annotations.NullMarked;
