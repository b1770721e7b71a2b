// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

/**
 * A claim of the discussion of July 2023.
 *
 * @param line    where it stands in the file
 * @param id      {@code T1} to {@code T21}
 * @param who     made it
 * @param claim   in our own words
 * @param comment what running it shows, with assertions over {@code setting}'s run
 * @param setting what its button runs
 * @param to      the condition at which one then stands
 * @param lesson  where one learns more
 */
public record ThreadClaim(int line, String id, String who, String claim, Prose comment, Setting setting, String to,
        String lesson) {
}
