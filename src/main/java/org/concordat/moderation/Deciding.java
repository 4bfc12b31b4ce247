package org.concordat.moderation;

import java.util.Locale;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.CaseClosing.Before;
import org.concordat.moderation.CaseClosing.Closed;
import org.concordat.moderation.spi.Verdict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides cases. Each decision, what it makes public and its entry on the trail are one transaction; a case is decided
 * once each time that it waits. A case of a consultation that the moderator does not moderate is {@link NotFound}.
 */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class Deciding {

    private final ContentKinds contents;
    private final Caseload caseload;
    private final PublicTexts texts;
    private final CaseLabels labels;
    private final CaseClosing closing;
    private final Aftermath aftermath;
    private final Proposals proposals;

    Deciding(
            ContentKinds contents,
            Caseload caseload,
            PublicTexts texts,
            CaseLabels labels,
            CaseClosing closing,
            Aftermath aftermath,
            Proposals proposals) {
        this.proposals = proposals;
        this.aftermath = aftermath;
        this.contents = contents;
        this.caseload = caseload;
        this.texts = texts;
        this.labels = labels;
        this.closing = closing;
    }

    /** What became of a decision. */
    public enum Outcome {
        CARRIED_OUT,
        /** A second moderator has to confirm it. */
        PROPOSED
    }

    /**
     * Decides a case, and has it carried out; or keeps it for a second moderator, where its consultation asks for one and words
     * are kept from the public by it. What is published is built here, from the original.
     *
     * @param version of the case as it was read
     * @throws AlreadyDecided when another moderator was first
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws UnknownVerdict when there is no such verdict on this kind of content, or on a part of it
     * @throws UnverifiedAuthor when it would be published and nobody has verified the author's organisation
     * @throws UnknownPlace when it names a part or words that are not there, or words of a part that is withheld
     * @throws NothingLeft when every part would be withheld, and not the whole
     * @throws FileUndecided when nothing is said of a file of what would be published
     */
    @Transactional
    public Outcome decide(CaseId id, int version, Decision decision) {
        var subject = caseload.require(id);
        var before = closing.before(subject);
        var verdict = verdict(subject, decision, before);
        if (proposals.needs(subject, decision, before)) {
            proposals.make(subject, version, decision, before);
            return Outcome.PROPOSED;
        }
        carryOut(subject, verdict, closing.close(subject, version, decision, null, before));
        return Outcome.CARRIED_OUT;
    }

    /**
     * Confirms what another moderator proposed, as it stands, and has it carried out.
     *
     * @param version of the case as it was read, and with it of the proposal
     * @throws AlreadyDecided when another moderator was first, something else is proposed, or the content was taken back
     * @throws OwnProposal when this moderator proposed it
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws UnverifiedAuthor when it would be published and nobody has verified the author's organisation
     */
    @Transactional
    public void confirm(CaseId id, int version) {
        var subject = caseload.require(id);
        var proposed = proposals.forMe(subject, version);
        var before = closing.before(subject);
        var verdict = verdict(subject, proposed.decision(), before);
        carryOut(subject, verdict, closing.close(subject, version, proposed.decision(), proposed.by(), before));
    }

    private void carryOut(ModerationCase subject, Verdict verdict, Closed closed) {
        contents.of(subject.kind()).carryOut(subject.contentId(), verdict);
        aftermath.of(subject, closed);
    }

    private Verdict verdict(ModerationCase subject, Decision decision, Before before) {
        var content = contents.of(subject.kind());
        if (!content.verdicts().contains(decision.verdict())) {
            throw new UnknownVerdict();
        }
        var reason =
                decision.reasons().stream().sorted().findFirst().map(Enum::name).orElse("");
        return switch (decision.verdict()) {
            case PUBLISH -> {
                if (!labels.of(subject, Locale.UK).verified()) {
                    throw new UnverifiedAuthor();
                }
                yield texts.build(content.parts(subject.contentId(), Locale.UK), decision)
                        .since(before.publishedSince(), before.published());
            }
            case RETURN -> new Verdict.Return(reason);
            case WITHHOLD -> new Verdict.Withhold(reason);
            case REJECT -> new Verdict.Reject(reason);
        };
    }
}
