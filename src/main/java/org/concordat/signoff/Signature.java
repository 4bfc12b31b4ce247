package org.concordat.signoff;

import java.time.Instant;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Authority given for one step.
 *
 * @param post what the person is in the organisation
 * @param basis the delegation or minute on which it rests, where it was written down
 * @param signedFor the name of the absent person for whom it was given, where it was
 * @param delegationBasis on which that person's authority was delegated
 * @param decision that was taken by it, where the step asks for one
 */
public record Signature(
        PersonId person,
        String name,
        String post,
        Instant at,
        @Nullable Basis basis,
        @Nullable String signedFor,
        @Nullable String delegationBasis,
        @Nullable TakenDecision decision) {}
