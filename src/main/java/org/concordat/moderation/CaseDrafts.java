package org.concordat.moderation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a moderator has marked and written on a case until they decide it. Each has their own. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class CaseDrafts {

    private final Caseload caseload;
    private final ContentKinds contents;
    private final PublicTexts texts;
    private final DraftRows rows;
    private final CurrentPerson current;

    CaseDrafts(Caseload caseload, ContentKinds contents, PublicTexts texts, DraftRows rows, CurrentPerson current) {
        this.caseload = caseload;
        this.contents = contents;
        this.texts = texts;
        this.rows = rows;
        this.current = current;
    }

    /**
     * Keeps it in place of what was kept before, and answers how the public would read each text with it.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws AlreadyDecided when the case is over
     * @throws UnknownPlace when it marks words, a part or a file that are not there
     * @throws TooLong when the note is longer than {@link Decision#NOTE_MAXIMUM} characters
     */
    @Transactional
    public List<TextPreview> keep(CaseId id, CaseDraft draft, Locale locale) {
        var subject = caseload.require(id);
        if (subject.isOver()) {
            throw new AlreadyDecided();
        }
        int length = Characters.count(draft.note());
        if (length > Decision.NOTE_MAXIMUM) {
            throw new TooLong(length, Decision.NOTE_MAXIMUM);
        }
        var parts = contents.of(subject.kind()).parts(subject.contentId(), locale);
        if (!draft.withheld().keySet().stream()
                .allMatch(key ->
                        parts.stream().anyMatch(it -> it.separable() && it.key().equals(key)))) {
            throw new UnknownPlace();
        }
        PublicTexts.requireKnown(parts, draft.files());
        // Dismissed places are judged as marked ones are, and nothing else may be kept.
        texts.texts(
                parts,
                Stream.concat(draft.redactions().stream(), draft.dismissed().stream())
                        .toList());
        rows.keep(id, current.require().id(), draft);
        return texts.texts(parts, draft.redactions()).entrySet().stream()
                .map(it -> new TextPreview(it.getKey(), it.getValue()))
                .toList();
    }
}
