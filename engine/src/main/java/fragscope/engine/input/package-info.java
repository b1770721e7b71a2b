// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: what people write in JSON: scenarios, designs, topologies, layouts, plans.
 *
 * <p>Contents: {@link fragscope.engine.input.Json}, a document whose every value knows its line; a reader for each
 * form: {@link fragscope.engine.input.ScenarioJson}, {@link fragscope.engine.input.LayoutsJson},
 * {@link fragscope.engine.input.SweepPlanJson}. Errors are sentences
 * with file, line and field ({@link fragscope.engine.input.InputException}).
 *
 * <p>Must not know: what the records read are used for. The only package that knows Jackson.
 *
 * <p>Read first: {@link fragscope.engine.input.Json}.
 */
package fragscope.engine.input;
