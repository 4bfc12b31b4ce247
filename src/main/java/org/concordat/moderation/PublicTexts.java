package org.concordat.moderation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.text.PublishedText;
import org.concordat.text.Redaction;
import org.concordat.text.Span;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds what the public may read of a content: every part, with what a moderator marked left out. */
@Component
class PublicTexts {

    private final MessageSource messages;

    PublicTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The public texts by the key of their part, in order.
     *
     * @throws UnknownPlace when a redaction names a part that is not there, or reaches past the end of one
     */
    Map<String, PublishedText> build(List<ModeratedPart> parts, List<RedactionRequest> redactions) {
        var originals = parts.stream().flatMap(it -> it.texts().stream()).toList();
        var marked = new HashMap<String, List<Redaction>>();
        for (var it : redactions) {
            var part = originals.stream()
                    .filter(known -> known.key().equals(it.part()))
                    .findFirst()
                    .orElseThrow(UnknownPlace::new);
            if (it.start() < 0
                    || it.start() >= it.end()
                    || it.end() > part.text().plain().length()) {
                throw new UnknownPlace();
            }
            marked.computeIfAbsent(it.part(), key -> new java.util.ArrayList<>())
                    .add(new Redaction(
                            new Span(it.start(), it.end()), it.reason().name()));
        }
        var texts = new LinkedHashMap<String, PublishedText>();
        for (var part : originals) {
            var left = part.text().redacted(marked.getOrDefault(part.key(), List.of()));
            texts.put(part.key(), PublishedText.of(left, this::words));
        }
        return texts;
    }

    private String words(String reason) {
        return messages.getMessage("moderation.redaction." + reason, null, Locale.UK);
    }
}
