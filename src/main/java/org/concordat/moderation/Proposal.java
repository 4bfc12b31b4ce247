package org.concordat.moderation;

import java.time.Instant;
import org.concordat.moderation.spi.Verdict;

/**
 * A decision that one moderator made and no second has confirmed. Nothing of it is carried out, and its author knows nothing
 * of it.
 *
 * @param what is left out and withheld, with the reasons and the note to the author
 * @param who the moderator who made it
 * @param mine whether whoever asks made it, and so may not confirm it
 */
public record Proposal(Verdict.Kind verdict, CaseDraft what, String who, boolean mine, Instant at) {}
