package org.concordat.signoff.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.membership.Member;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.Step;
import org.jspecify.annotations.Nullable;

/**
 * What organisations put their names to, locked for one transaction. Its owner keeps its content and its state, and says
 * when signatures are asked for; who may give them, and who gave them, is kept here. A refusal rolls the signature back
 * with it. Implementations need not ask who may sign.
 */
public interface Signable {

    /** Whose names stand under it, in the order in which they sign. */
    List<OrganisationId> organisations();

    /** The proof that it went out, once the last signature was given. */
    @Nullable
    Receipt sent();

    /** When it goes, where the last signature was given and it waits. */
    @Nullable
    Instant goesAt();

    /**
     * Of what would be signed.
     *
     * @throws NothingToSign when it does not wait for signatures
     * @throws RuntimeException of its owner's, when a signature comes too late
     */
    Sha256 contentHash();

    /** The moment at which a signature was found to be in time, which is the one that it bears. */
    Instant signedAt();

    /**
     * A signature was given; further ones are needed.
     *
     * @param authority the office whose authority it was and on what it rests, for the audit trail
     */
    void signed(Member by, String authority);

    /** The next signature is asked of these people. */
    void asked(Set<PersonId> signers);

    /**
     * The last signature was given: what has this hash goes out, byte for byte, at once or at a moment to wait for.
     *
     * @param steps all of them, signed
     */
    SignOutcome signedByAll(Member by, String authority, List<Step> steps);

    /** The signatures of these people fell. */
    void fell(Set<PersonId> signers);

    /**
     * An approver asks for another text instead of signing.
     *
     * @throws NothingToSign when it does not wait for signatures
     */
    void sentBack(Member by, String note);
}
