package org.concordat.moderation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.Verdict;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that a moderator needs to decide a case.
 *
 * @param about where it belongs, such as "question 6"
 * @param number which version of it this is
 * @param verdicts what can be decided of it
 * @param parts as their author wrote them, for moderators' eyes only
 * @param asRead each text as the public would read it with nothing removed
 * @param suggestions words that may have to be left out, none overlapping another
 * @param before every text of the version before by its key; nothing where this is the first
 * @param filesBefore what became of files in the last version that was decided, by their keys
 * @param withheldBefore the parts of it that were withheld, by their keys, and why
 * @param draft what this moderator has marked and written so far
 * @param asPublic what is left out of what the public reads now; nothing where nothing of it is public
 * @param proposal what another moderator, or this one, decided and a second has to confirm; nothing where nothing is
 * @param needsTwo whether what keeps words from the public waits for a second moderator
 * @param claim who works on it, where somebody does
 * @param over whether there is nothing to decide: it was decided, or its author took it back
 * @param version to be given back with the decision, so that two moderators cannot both decide
 */
public record CaseFile(
        CaseId id,
        ContentKind kind,
        String organisation,
        boolean verified,
        String about,
        int number,
        Set<Verdict.Kind> verdicts,
        List<ModeratedPart> parts,
        List<TextPreview> asRead,
        List<HistoryLine> history,
        List<Suggestion> suggestions,
        @Nullable Map<String, Text> before,
        Map<String, FileChoice> filesBefore,
        Map<String, DecisionReason> withheldBefore,
        CaseDraft draft,
        @Nullable CaseDraft asPublic,
        @Nullable Proposal proposal,
        boolean needsTwo,
        @Nullable Claim claim,
        boolean over,
        int version) {

    /** All words that become public, in order. */
    public List<ModeratedText> texts() {
        return parts.stream().flatMap(it -> it.texts().stream()).toList();
    }
}
