package org.concordat.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.record.PublishedConsultation.PaperVersion;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;

/**
 * What a version of a paper says otherwise than the one before.
 *
 * @param changes in the order of the paper
 */
record PaperChanges(PaperVersion before, PaperVersion after, List<Change> changes) {

    /** What became of a paragraph. */
    enum Fate {
        EDITED,
        ADDED,
        REMOVED
    }

    /** A paragraph that reads differently. */
    record Change(Paragraph paragraph, Fate fate, WordDiff words) {}

    static PaperChanges between(PaperVersion before, PaperVersion after) {
        var known = before.chapters().stream()
                .flatMap(it -> it.paragraphs().stream())
                .collect(Collectors.toMap(Paragraph::ref, Function.identity()));
        var changes = new ArrayList<Change>();
        for (var chapter : after.chapters()) {
            for (var paragraph : chapter.paragraphs()) {
                var older = known.get(paragraph.ref());
                if (older == null || !older.text().equals(paragraph.text())) {
                    changes.add(new Change(
                            paragraph,
                            older == null || older.isGone()
                                    ? Fate.ADDED
                                    : paragraph.isGone() ? Fate.REMOVED : Fate.EDITED,
                            WordDiff.between(older == null ? Text.empty() : words(older), words(paragraph))));
                }
            }
        }
        return new PaperChanges(before, after, List.copyOf(changes));
    }

    private static Text words(Paragraph paragraph) {
        return Text.ofPlain(paragraph.text().plain());
    }
}
