package org.concordat.contribution;

import java.time.Instant;
import org.concordat.text.Text;

/**
 * Words that came into our draft from a colleague.
 *
 * @param name of the colleague, with their post
 * @param takenBy the name of the drafter
 */
public record TakenWords(
        ContributionId contribution, String name, String post, Text words, String takenBy, Instant takenAt) {}
