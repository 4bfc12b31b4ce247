package org.concordat.moderation;

import java.util.Locale;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.CaseClosing.Before;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.Verdict;
import org.concordat.organisation.Organisations;
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
    private final Organisations organisations;
    private final CaseClosing closing;
    private final Aftermath aftermath;

    Deciding(
            ContentKinds contents,
            Caseload caseload,
            PublicTexts texts,
            Organisations organisations,
            CaseClosing closing,
            Aftermath aftermath) {
        this.aftermath = aftermath;
        this.contents = contents;
        this.caseload = caseload;
        this.texts = texts;
        this.organisations = organisations;
        this.closing = closing;
    }

    /**
     * Decides a case, and has it carried out. What is published is built here, from the original.
     *
     * @param version of the case as it was read
     * @throws AlreadyDecided when another moderator was first
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws UnknownVerdict when there is no such verdict on this kind of content, or on a part of it
     * @throws UnverifiedAuthor when it would be published and nobody has verified the author's organisation
     * @throws UnknownPlace when it names a part or words that are not there, or words of a part that is withheld
     * @throws NothingLeft when every part would be withheld, and not the whole
     */
    @Transactional
    public void decide(CaseId id, int version, Decision decision) {
        var subject = caseload.require(id);
        var content = contents.of(subject.kind());
        if (!content.verdicts().contains(decision.verdict())) {
            throw new UnknownVerdict();
        }
        var before = closing.before(subject);
        var verdict = verdict(subject, content, decision, before);
        var closed = closing.close(subject, version, decision, before);
        content.carryOut(subject.contentId(), verdict);
        aftermath.of(subject, closed);
    }

    private Verdict verdict(ModerationCase subject, ModeratedContent content, Decision decision, Before before) {
        var reason =
                decision.reasons().stream().sorted().findFirst().map(Enum::name).orElse("");
        return switch (decision.verdict()) {
            case PUBLISH -> {
                if (!ModerationQueue.verified(subject.authors(), organisations.byId(subject.authors()))) {
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
