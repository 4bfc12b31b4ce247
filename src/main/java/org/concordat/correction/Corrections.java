package org.concordat.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consultation.NewConsultation.Chapter;
import org.concordat.consultation.NewConsultation.Paragraph;
import org.concordat.consultation.PaperVersion;
import org.concordat.kernel.Sha256;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A paper with what is to read differently in it.
 *
 * @param paper as it reads now
 * @param waiting by paragraph
 */
public record Corrections(PaperVersion paper, List<Correction> waiting) {

    /**
     * A paragraph as it is to stand.
     *
     * @param before as it reads now; nothing where it is put in
     * @param correction nothing where it stays as it is
     */
    public record Line(
            Paragraph after,
            @Nullable Paragraph before,
            @Nullable Correction correction) {

        /** Whether somebody has yet to decide that it is the same paragraph. */
        public boolean isUnsure() {
            return correction != null && correction.unsure();
        }

        /** Whether it is to stand elsewhere. */
        public boolean isMoved() {
            return before != null && correction != null && correction.behind() != null;
        }

        /** What it says now; nothing where it says nothing yet. */
        public Text was() {
            return before == null ? Text.empty() : before.text();
        }
    }

    /** Another one after each change to a correction. */
    public Sha256 fingerprint() {
        return Sha256.of(waiting.stream()
                .map(it -> it.ref() + " " + it.behind() + " " + it.unsure() + " "
                        + it.words().json())
                .collect(Collectors.joining("\n", paper.number() + "\n", "")));
    }

    /** Whether the paper would read differently. */
    public boolean changeAnything() {
        return !chapters().equals(paper.chapters());
    }

    /** The whole paper as it is to stand, paragraph by paragraph. */
    public List<Line> lines() {
        var before = paper.paragraphs().stream().collect(Collectors.toMap(Paragraph::ref, Function.identity()));
        return chapters().stream()
                .flatMap(it -> it.paragraphs().stream())
                .map(it -> new Line(it, before.get(it.ref()), of(it.ref()).orElse(null)))
                .toList();
    }

    /** Those of which somebody has yet to decide what they are. */
    public List<Correction> undecided() {
        return waiting.stream().filter(Correction::unsure).toList();
    }

    Optional<Correction> of(String ref) {
        return waiting.stream().filter(it -> it.ref().equals(ref)).findFirst();
    }

    /** The chapters of the paper as it is to stand. */
    List<Chapter> chapters() {
        var byRef = waiting.stream().collect(Collectors.toMap(Correction::ref, Function.identity()));
        var behind = waiting.stream()
                .filter(it -> it.behind() != null)
                .collect(Collectors.groupingBy(it -> String.valueOf(it.behind())));
        var known = paper.paragraphs().stream().collect(Collectors.toMap(Paragraph::ref, Function.identity()));
        var placed = new HashSet<String>();
        return paper.chapters().stream()
                .map(chapter -> {
                    var paragraphs = new ArrayList<Paragraph>();
                    for (var paragraph : chapter.paragraphs()) {
                        var correction = byRef.get(paragraph.ref());
                        if (correction != null && correction.behind() != null) {
                            continue;
                        }
                        var stands = correction == null ? paragraph : paragraph.saying(correction.words());
                        paragraphs.add(stands);
                        putIn(stands, behind, known, paragraphs, placed);
                    }
                    return new Chapter(chapter.ref(), chapter.number(), chapter.title(), paragraphs);
                })
                .toList();
    }

    /** The last that was put in stands right behind, as a writer who puts in one after the other expects of each. */
    private static void putIn(
            Paragraph place,
            Map<String, List<Correction>> behind,
            Map<String, Paragraph> known,
            List<Paragraph> paragraphs,
            Set<String> placed) {
        for (var it : behind.getOrDefault(place.ref(), List.of())) {
            if (placed.add(it.ref())) {
                var moved = known.get(it.ref());
                var added = moved == null
                        ? new Paragraph(it.ref(), null, place.provenance(), null, it.words(), place.attribution(), true)
                        : moved.saying(it.words());
                paragraphs.add(added);
                putIn(added, behind, known, paragraphs, placed);
            }
        }
    }

    /** What a paragraph is to say; nothing where there is none that says anything. */
    Optional<Text> words(String ref) {
        return lines().stream()
                .filter(it -> it.after().ref().equals(ref))
                .filter(it -> it.before() == null || !it.before().isGone())
                .map(it -> it.after().text())
                .findFirst();
    }

    /** A name for a paragraph that is put in, which no other of the paper has. */
    String freeRef(String behind) {
        var taken =
                new HashSet<>(paper.paragraphs().stream().map(Paragraph::ref).toList());
        waiting.forEach(it -> taken.add(it.ref()));
        var stem = behind.length() > 34 ? behind.substring(0, 34) : behind;
        int number = 1;
        while (taken.contains(stem + "-n" + number)) {
            number++;
        }
        return stem + "-n" + number;
    }
}
