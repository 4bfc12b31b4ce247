package org.concordat.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.kernel.RedactedSpan;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns what a moderator asked for into spans with the words that the public reads in their place. */
@Component
class PublicTexts {

    private final MessageSource messages;

    PublicTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The spans by the key of their part. */
    Map<String, List<RedactedSpan>> spans(List<RedactionRequest> redactions) {
        var spans = new HashMap<String, List<RedactedSpan>>();
        for (var it : redactions) {
            var label = messages.getMessage("redaction." + it.reason(), null, Locale.UK);
            spans.computeIfAbsent(it.part(), part -> new java.util.ArrayList<>())
                    .add(new RedactedSpan(it.start(), it.end(), label));
        }
        return spans;
    }
}
