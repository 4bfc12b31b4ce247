package org.concordat.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.moderation.spi.FileVerdict;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.Verdict;
import org.concordat.text.PublishedText;
import org.concordat.text.Redaction;
import org.concordat.text.Span;
import org.springframework.stereotype.Component;

/** Builds what the public may read of a content: every part that is not withheld, with what a moderator marked left out. */
@Component
class PublicTexts {

    /**
     * What a decision to publish makes public: every text of every part that is not withheld.
     *
     * @throws UnknownPlace when it names a part or a text that is not there, words past the end of one, or words of a part
     *     that is withheld
     * @throws UnknownVerdict when a part cannot be withheld while the rest is published
     * @throws NothingLeft when all that could be withheld is
     * @throws FileUndecided when nothing is said of a file of what is published
     */
    Verdict.Publish build(List<ModeratedPart> parts, Decision decision) {
        var withheld = decision.withheld().keySet();
        requireSeparable(parts, withheld);
        var shown = parts.stream().filter(it -> !withheld.contains(it.key())).toList();
        return new Verdict.Publish(
                texts(shown, decision.redactions()), files(shown, decision.files()), withheld, null, false);
    }

    private static Map<String, FileVerdict> files(List<ModeratedPart> shown, Map<String, FileChoice> chosen) {
        requireKnown(shown, chosen);
        if (!shown.stream().flatMap(it -> it.files().stream()).allMatch(it -> chosen.containsKey(it.key()))) {
            throw new FileUndecided();
        }
        return chosen.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().verdict()));
    }

    /** @throws UnknownPlace when it names a file that is not there, or a copy that is not of it */
    static void requireKnown(List<ModeratedPart> parts, Map<String, FileChoice> chosen) {
        var copies = parts.stream()
                .flatMap(it -> it.files().stream())
                .collect(Collectors.toMap(ModeratedFile::key, ModeratedFile::copies));
        chosen.forEach((file, choice) -> {
            var its = copies.get(file);
            if (its == null
                    || choice.copy() != null
                            && its.stream()
                                    .noneMatch(it ->
                                            it.id().equals(choice.copy()) && it.redacted() == choice.redacted())) {
                throw new UnknownPlace();
            }
        });
    }

    private static void requireSeparable(List<ModeratedPart> parts, Set<String> withheld) {
        if (!parts.stream().map(ModeratedPart::key).collect(Collectors.toSet()).containsAll(withheld)) {
            throw new UnknownPlace();
        }
        if (parts.stream().anyMatch(it -> withheld.contains(it.key()) && !it.separable())) {
            throw new UnknownVerdict();
        }
        if (!withheld.isEmpty()
                && parts.stream().filter(ModeratedPart::separable).allMatch(it -> withheld.contains(it.key()))) {
            throw new NothingLeft();
        }
    }

    /**
     * The public texts by their keys, in order.
     *
     * @throws UnknownPlace when a redaction names a text that is not there, or reaches past the end of one
     */
    Map<String, PublishedText> texts(List<ModeratedPart> parts, List<RedactionRequest> redactions) {
        var originals = parts.stream().flatMap(it -> it.texts().stream()).toList();
        var lengths = originals.stream()
                .collect(Collectors.toMap(
                        ModeratedText::key, it -> it.text().plain().length()));
        if (!redactions.stream()
                .allMatch(it ->
                        0 <= it.start() && it.start() < it.end() && it.end() <= lengths.getOrDefault(it.part(), 0))) {
            throw new UnknownPlace();
        }
        var marked = redactions.stream()
                .collect(Collectors.groupingBy(
                        RedactionRequest::part,
                        Collectors.mapping(
                                it -> new Redaction(new Span(it.start(), it.end()), it.code()), Collectors.toList())));
        var texts = new LinkedHashMap<String, PublishedText>();
        for (var original : originals) {
            var left = original.text().redacted(marked.getOrDefault(original.key(), List.of()));
            texts.put(original.key(), PublishedText.of(left));
        }
        return texts;
    }
}
