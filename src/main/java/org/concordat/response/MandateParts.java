package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.concordat.kernel.OrganisationId;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.record.PublishedMandate;
import org.concordat.text.Block;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** For whom the organisations of a response speak, in words that are judged and published. */
@Component
class MandateParts {

    private final MessageSource messages;

    MandateParts(MessageSource messages) {
        this.messages = messages;
    }

    /** A part for each organisation that says more than that it holds its own view. */
    List<ModeratedPart> of(Response response, Map<OrganisationId, OrganisationSummary> known, Locale locale) {
        return response.organisations().stream()
                .filter(it -> !response.mandate(it).equals(Mandate.own()))
                .map(it -> new ModeratedPart(
                        key(it),
                        say(
                                "response.part.mandate",
                                locale,
                                Objects.requireNonNull(known.get(it)).name()),
                        null,
                        List.of(new ModeratedText(key(it), "", words(response.mandate(it)))),
                        List.of(),
                        null,
                        List.of(),
                        false))
                .toList();
    }

    /** Of a response that was sent in another way: what its consultation asks to be declared was not. */
    List<PublishedMandate> undeclared(Response response, Map<OrganisationId, OrganisationSummary> known) {
        var words = PublishedText.of(Text.ofPlain(say("response.declared.none", Locale.UK)));
        return response.organisations().stream()
                .map(it -> new PublishedMandate(
                        Objects.requireNonNull(known.get(it)).slug(), words))
                .toList();
    }

    List<PublishedMandate> published(
            Response response, Map<OrganisationId, OrganisationSummary> known, Map<String, PublishedText> texts) {
        var published = new ArrayList<PublishedMandate>();
        for (var organisation : response.organisations()) {
            var words = texts.get(key(organisation));
            if (words != null) {
                published.add(new PublishedMandate(
                        Objects.requireNonNull(known.get(organisation)).slug(), words));
            }
        }
        return published;
    }

    /** In the language of the record, whoever reads: a moderator marks the very words that are published. */
    private Text words(Mandate mandate) {
        var blocks = new ArrayList<Block>();
        blocks.addAll(said(say("response.mandate.view." + mandate.view(), Locale.UK)));
        if (mandate.asked() != null) {
            blocks.addAll(said(say("response.mandate.asked.words", Locale.UK, mandate.asked())));
        }
        blocks.addAll(mandate.how().blocks());
        if (!mandate.areas().isEmpty()) {
            blocks.addAll(said(say("response.mandate.areas.words", Locale.UK, mandate.areas())));
        }
        if (mandate.dissent().isBlank()) {
            blocks.addAll(said(say("response.mandate.dissent.none", Locale.UK)));
        } else {
            blocks.addAll(said(say("response.mandate.dissent.words", Locale.UK)));
            blocks.addAll(mandate.dissent().blocks());
        }
        for (var it : mandate.declared()) {
            blocks.addAll(
                    said(say("response.declared." + (it.yes() ? "YES" : "NO") + ".words", Locale.UK, it.asked())));
            blocks.addAll(it.words().blocks());
        }
        return Text.of(blocks);
    }

    private static List<Block> said(String words) {
        return Text.ofPlain(words).blocks();
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static String key(OrganisationId organisation) {
        return "mandate-" + organisation.value();
    }
}
