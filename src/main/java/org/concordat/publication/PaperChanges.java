package org.concordat.publication;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        MOVED,
        ADDED,
        REMOVED
    }

    /** A paragraph that reads differently. */
    record Change(Paragraph paragraph, Fate fate, WordDiff words) {}

    static PaperChanges between(PaperVersion before, PaperVersion after) {
        var known = before.chapters().stream()
                .flatMap(it -> it.paragraphs().stream())
                .collect(Collectors.toMap(Paragraph::ref, Function.identity()));
        var moved = moved(before, after);
        var changes = new ArrayList<Change>();
        for (var chapter : after.chapters()) {
            for (var paragraph : chapter.paragraphs()) {
                var older = known.get(paragraph.ref());
                if (older != null && older.text().equals(paragraph.text())) {
                    if (moved.contains(paragraph.ref())) {
                        changes.add(
                                new Change(paragraph, Fate.MOVED, WordDiff.between(words(older), words(paragraph))));
                    }
                } else {
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

    /** As few as can be that stand elsewhere among those that both versions have. */
    private static Set<String> moved(PaperVersion before, PaperVersion after) {
        var was = refs(before);
        var is = refs(after);
        was.retainAll(is);
        is.retainAll(was);
        return DiffUtils.diff(List.copyOf(was), List.copyOf(is)).getDeltas().stream()
                .flatMap(it -> it.getTarget().getLines().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> refs(PaperVersion version) {
        return version.chapters().stream()
                .flatMap(it -> it.paragraphs().stream())
                .map(Paragraph::ref)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Text words(Paragraph paragraph) {
        return Text.ofPlain(paragraph.text().plain());
    }
}
