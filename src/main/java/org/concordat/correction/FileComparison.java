package org.concordat.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.consultation.NewConsultation.Chapter;
import org.concordat.consultation.NewConsultation.Paragraph;
import org.concordat.consultation.PaperVersion;
import org.concordat.correction.Recognition.Fate;
import org.concordat.correction.Recognition.Found;
import org.concordat.text.Text;

/** Makes the corrections that let a paper read as a file does. Chapters and their titles stay as they are. */
final class FileComparison {

    private final Instant at;
    private final List<Paragraph> older;
    private final Map<String, Correction> corrections = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Text> first = new ArrayList<>();
    private String last = "";

    private FileComparison(PaperVersion paper, Instant at) {
        this.at = at;
        this.older = paper.paragraphs().stream().filter(it -> !it.isGone()).toList();
        paper.paragraphs().forEach(it -> taken.add(it.ref()));
    }

    static List<Correction> of(PaperVersion paper, List<Chapter> file, Instant at) {
        return new FileComparison(paper, at)
                .compare(file.stream().flatMap(it -> it.paragraphs().stream()).toList());
    }

    private List<Correction> compare(List<Paragraph> newer) {
        if (older.isEmpty()) {
            return List.of();
        }
        var result = Recognition.of(
                older.stream().map(it -> it.text().plain()).toList(),
                newer.stream().map(it -> it.text().plain()).toList());
        var kept = new HashSet<Integer>();
        for (int to = 0; to < newer.size(); to++) {
            var found = result.found().get(to);
            var words = newer.get(to).text();
            if (found.older().isEmpty() || !kept.add(found.older().getFirst())) {
                putIn(words);
            } else {
                stay(older.get(found.older().getFirst()), words, found);
                found.older().stream().skip(1).forEach(it -> takeOut(older.get(it)));
            }
        }
        result.removed().forEach(it -> takeOut(older.get(it)));
        return order.stream().map(corrections::get).toList();
    }

    private void stay(Paragraph paragraph, Text words, Found found) {
        boolean moved = found.fate() == Fate.MOVED && !last.isEmpty();
        if (moved || !paragraph.text().plain().equals(words.plain())) {
            add(new Correction(paragraph.ref(), words, moved ? last : null, !found.isSure(), at));
        }
        last = paragraph.ref();
        List.copyOf(first).forEach(this::putIn);
        first.clear();
    }

    /** Behind the paragraph before it; what stands before all others goes behind the first of them. */
    private void putIn(Text words) {
        if (last.isEmpty()) {
            first.add(words);
            return;
        }
        int number = 1;
        var stem = last.length() > 34 ? last.substring(0, 34) : last;
        while (!taken.add(stem + "-n" + number)) {
            number++;
        }
        add(new Correction(stem + "-n" + number, words, last, false, at));
        last = stem + "-n" + number;
    }

    private void takeOut(Paragraph paragraph) {
        add(new Correction(paragraph.ref(), Text.empty(), null, false, at));
    }

    private void add(Correction correction) {
        if (corrections.put(correction.ref(), correction) == null) {
            order.add(correction.ref());
        }
    }
}
