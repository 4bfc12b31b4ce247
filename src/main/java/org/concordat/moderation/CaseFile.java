package org.concordat.moderation;

import java.util.List;
import java.util.Set;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.Verdict;

/**
 * All that a moderator needs to decide a case.
 *
 * @param about where it belongs, such as "question 6"
 * @param verdicts what can be decided of it
 * @param parts as their author wrote them, for moderators' eyes only
 * @param asRead each text as the public would read it with nothing removed
 * @param over whether there is nothing to decide: it was decided, or its author took it back
 * @param version to be given back with the decision, so that two moderators cannot both decide
 */
public record CaseFile(
        CaseId id,
        ContentKind kind,
        String organisation,
        boolean verified,
        String about,
        Set<Verdict.Kind> verdicts,
        List<ModeratedPart> parts,
        List<TextPreview> asRead,
        List<HistoryLine> history,
        boolean over,
        int version) {

    /** All words that become public, in order. */
    public List<ModeratedText> texts() {
        return parts.stream().flatMap(it -> it.texts().stream()).toList();
    }
}
