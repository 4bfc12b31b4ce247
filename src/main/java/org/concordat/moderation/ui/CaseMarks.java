package org.concordat.moderation.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.moderation.CaseDraft;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.FileChoice;
import org.concordat.moderation.RedactionLabel;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.Suggestion;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator has marked so far, none of it overlapping another, and what is still suggested to them. Words marked over
 * others are marked together with them, as the last one said.
 */
class CaseMarks {

    private final List<ModeratedText> texts;
    private final List<Suggestion> suggestions;
    private final List<RedactionRequest> marked;
    private final List<RedactionRequest> dismissed;
    private final Map<String, DecisionReason> withheld;
    private final Map<String, FileChoice> files;

    CaseMarks(List<ModeratedText> texts, List<Suggestion> suggestions, CaseDraft begun) {
        this.texts = List.copyOf(texts);
        this.suggestions = List.copyOf(suggestions);
        this.marked = new ArrayList<>(begun.redactions());
        this.dismissed = new ArrayList<>(begun.dismissed());
        this.withheld = new HashMap<>(begun.withheld());
        this.files = new HashMap<>(begun.files());
    }

    /** Marks one span, unless it is empty, lies outside the text or is marked already. */
    boolean mark(String key, int start, int end, RedactionReason reason) {
        return mark(new RedactionRequest(key, start, end, reason));
    }

    private boolean mark(RedactionRequest words) {
        int start = words.start();
        int end = words.end();
        int length = texts.stream()
                .filter(it -> it.key().equals(words.part()))
                .mapToInt(it -> it.text().plain().length())
                .findFirst()
                .orElse(0);
        if (start < 0 || start >= end || end > length || marked.stream().anyMatch(it -> it.covers(words))) {
            return false;
        }
        var touched = marked.stream().filter(words::overlaps).toList();
        marked.removeAll(touched);
        marked.add(touched.stream().reduce(words, RedactionRequest::and));
        return true;
    }

    /** Marks each place at which the words stand, and answers at how many they were not marked yet. */
    int markAll(String words, RedactionReason reason) {
        int found = 0;
        for (var text : texts) {
            for (var place : text.text().find(words)) {
                if (mark(text.key(), place.start(), place.end(), reason)) {
                    found++;
                }
            }
        }
        return found;
    }

    /** Says whom marked words are about, or nothing any more. */
    void label(RedactionRequest redaction, @Nullable RedactionLabel label) {
        marked.replaceAll(it -> it.equals(redaction) ? it.with(label) : it);
    }

    void remove(RedactionRequest redaction) {
        marked.remove(redaction);
    }

    void accept(Suggestion suggestion) {
        mark(suggestion.accepted());
    }

    void dismiss(Suggestion suggestion) {
        dismissed.add(suggestion.accepted());
    }

    void withhold(String part, DecisionReason reason) {
        withheld.put(part, reason);
    }

    void publish(String part) {
        withheld.remove(part);
    }

    /** The parts that are to be withheld, with their reasons. */
    Map<String, DecisionReason> withheld() {
        return Map.copyOf(withheld);
    }

    void choose(String file, FileChoice choice) {
        files.put(file, choice);
    }

    /** What is to become of a file; nothing where nobody said. */
    @Nullable
    FileChoice chosen(String file) {
        return files.get(file);
    }

    /** What is to become of the files of what is published. */
    Map<String, FileChoice> files(List<ModeratedPart> parts) {
        return parts.stream()
                .filter(it -> !withheld.containsKey(it.key()))
                .flatMap(it -> it.files().stream())
                .filter(it -> files.containsKey(it.key()))
                .collect(Collectors.toMap(ModeratedFile::key, it -> Objects.requireNonNull(files.get(it.key()))));
    }

    /** All that is marked in what is published, in the order of the text. */
    List<RedactionRequest> in(List<ModeratedPart> parts) {
        return parts.stream()
                .filter(it -> !withheld.containsKey(it.key()))
                .flatMap(it -> it.texts().stream())
                .flatMap(it -> in(it).stream())
                .toList();
    }

    /** What is marked in one text, in its order. */
    List<RedactionRequest> in(ModeratedText text) {
        return marked.stream()
                .filter(it -> it.part().equals(text.key()))
                .sorted(Comparator.comparingInt(RedactionRequest::start))
                .toList();
    }

    /** What is suggested of one text and waits: neither dismissed nor marked. */
    List<Suggestion> suggestedIn(ModeratedText text) {
        return suggestions.stream()
                .filter(it -> it.text().equals(text.key()))
                .filter(it -> !dismissed.contains(it.accepted()))
                .filter(it -> marked.stream().noneMatch(mark -> mark.covers(it.accepted())))
                .sorted(Comparator.comparingInt(Suggestion::start))
                .toList();
    }

    /** How many suggestions wait. */
    int waiting() {
        return texts.stream().mapToInt(it -> suggestedIn(it).size()).sum();
    }

    CaseDraft draft(Set<DecisionReason> reasons, String note) {
        return new CaseDraft(marked, withheld, files, dismissed, reasons, note);
    }
}
