// SPDX-License-Identifier: Apache-2.0
/**
 * Subject: the card in which a person chooses: pages of preferences, searched, at once effective, reset page by page.
 *
 * <p>Contents: {@link fragscope.app.preferences.Preferences}, the card; one class for each page.
 *
 * <p>Must not know what a setting does: who shows things watches the settings.
 */
package fragscope.app.preferences;
