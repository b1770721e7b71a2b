// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

/** Whether things move between two facts: as the system says, always, or never. */
public enum Motion {
    SYSTEM, FULL, REDUCED
}
