package org.concordat.moderation;

import java.util.List;
import java.util.Locale;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.text.PublishedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a moderator read a case. Every look at an original is logged. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class CaseFiles {

    private final ContentKinds contents;
    private final CaseLabels labels;
    private final Caseload caseload;
    private final CaseHistory history;
    private final CaseChecks checks;
    private final Claims claims;
    private final CaseAtHand atHand;

    CaseFiles(
            ContentKinds contents,
            CaseLabels labels,
            Caseload caseload,
            CaseHistory history,
            CaseChecks checks,
            Claims claims,
            CaseAtHand atHand) {
        this.contents = contents;
        this.labels = labels;
        this.caseload = caseload;
        this.history = history;
        this.checks = checks;
        this.claims = claims;
        this.atHand = atHand;
    }

    /**
     * The whole case. The first look takes it up.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator acts for its author
     */
    @Transactional
    public CaseFile open(CaseId id, Locale locale) {
        var found = caseload.requireToTakeUp(id);
        var content = contents.of(found.kind());
        if (caseload.takeUp(found) && found.occasion() == Occasion.FIRST) {
            content.takenUp(found.contentId());
        }
        var claim = claims.opened(found);
        var label = labels.of(found, locale);
        var parts = content.parts(found.contentId(), locale);
        var checked = checks.of(found, parts, locale);
        return new CaseFile(
                id,
                found.kind(),
                label.authors(),
                label.verified(),
                label.about(),
                content.number(found.contentId()),
                content.verdicts(),
                parts,
                asRead(parts),
                history.of(found),
                checked.suggestions(),
                checked.before(),
                checked.filesBefore(),
                checked.withheldBefore(),
                atHand.draft(found),
                atHand.asPublic(found),
                atHand.proposal(found),
                atHand.needsTwo(found),
                claim,
                found.isOver(),
                found.version());
    }

    /**
     * How a case stands now, without reading its words.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator acts for its author
     */
    @Transactional(readOnly = true)
    public CaseStanding standing(CaseId id) {
        var found = caseload.require(id);
        return new CaseStanding(found.isOver() ? history.end(found) : null, claims.of(found), found.version());
    }

    private List<TextPreview> asRead(List<ModeratedPart> parts) {
        return parts.stream()
                .flatMap(it -> it.texts().stream())
                .map(it -> new TextPreview(it.key(), PublishedText.of(it.text())))
                .toList();
    }
}
