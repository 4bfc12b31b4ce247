package org.concordat.response;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consultation.ChapterText;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.Target;

/** The paragraphs of a paper by their refs, and whether changes that are proposed to them still apply. */
final class Paragraphs {

    private Paragraphs() {}

    static Map<String, ParagraphText> of(Collection<ChapterText> paper) {
        return paper.stream()
                .flatMap(it -> it.paragraphs().stream())
                .collect(Collectors.toMap(ParagraphText::ref, Function.identity()));
    }

    /** Whether a position proposes other words for some that are gone. */
    static boolean isUnfit(Target target, PositionDraft draft, Map<String, ParagraphText> paragraphs) {
        var change = draft.change();
        return change != null
                && target.paragraphRef()
                        .map(paragraphs::get)
                        .filter(change::fits)
                        .isEmpty();
    }
}
