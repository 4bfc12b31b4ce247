package org.concordat.response;

import org.concordat.kernel.Target;

/**
 * A position of ours on something that the paper says otherwise by now.
 *
 * @param madeFor the last version of the paper for which it was written, or is said to stand
 * @param corrected the version that changed what it is about
 * @param changeUnfit whether it proposes a change that cannot be made in the paper as it reads now
 * @param mayConfirm whether the member who asked may say that it still stands
 */
public record OutdatedPosition(Target target, int madeFor, int corrected, boolean changeUnfit, boolean mayConfirm) {}
