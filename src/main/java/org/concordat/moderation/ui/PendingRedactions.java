package org.concordat.moderation.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.spi.ModeratedText;

/** The spans that a moderator has marked so far, none of them overlapping another. */
class PendingRedactions {

    private final List<ModeratedText> parts;
    private final List<RedactionRequest> marked = new ArrayList<>();

    PendingRedactions(List<ModeratedText> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Marks one span, unless it is empty, lies outside the text or overlaps what is marked already. */
    boolean mark(String key, int start, int end, RedactionReason reason) {
        int length = parts.stream()
                .filter(it -> it.key().equals(key))
                .mapToInt(it -> it.text().plain().length())
                .findFirst()
                .orElse(0);
        if (start < 0 || start >= end || end > length || overlaps(key, start, end)) {
            return false;
        }
        marked.add(new RedactionRequest(key, start, end, reason));
        return true;
    }

    /** Marks each place at which the words stand, and answers how many there were. */
    int markAll(String words, RedactionReason reason) {
        int found = 0;
        for (var part : parts) {
            for (var place : part.text().find(words)) {
                if (mark(part.key(), place.start(), place.end(), reason)) {
                    found++;
                }
            }
        }
        return found;
    }

    void remove(RedactionRequest redaction) {
        marked.remove(redaction);
    }

    /** All that is marked, in the order of the text. */
    List<RedactionRequest> all() {
        return parts.stream().flatMap(it -> in(it).stream()).toList();
    }

    /** What is marked in one part, in the order of the text. */
    List<RedactionRequest> in(ModeratedText part) {
        return marked.stream()
                .filter(it -> it.part().equals(part.key()))
                .sorted(Comparator.comparingInt(RedactionRequest::start))
                .toList();
    }

    /** The words that a redaction takes out. */
    String words(RedactionRequest redaction) {
        return parts.stream()
                .filter(it -> it.key().equals(redaction.part()))
                .map(it -> it.text().plain().substring(redaction.start(), redaction.end()))
                .findFirst()
                .orElse("");
    }

    private boolean overlaps(String key, int start, int end) {
        return marked.stream().anyMatch(it -> it.part().equals(key) && it.start() < end && start < it.end());
    }
}
