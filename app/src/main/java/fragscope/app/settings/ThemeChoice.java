// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

/** Which theme: the system's, or a fixed one. */
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK
}
