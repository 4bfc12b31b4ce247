package org.concordat.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.Beside;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.record.CommentReading;
import org.concordat.record.ListedPosition;
import org.concordat.record.PositionReading;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the public reads beside a comment, which moderators read to understand it. */
@Component
class CommentContext {

    private final PositionReading positions;
    private final CommentReading comments;
    private final OrganisationLookup organisations;
    private final MessageSource messages;

    CommentContext(
            PositionReading positions,
            CommentReading comments,
            OrganisationLookup organisations,
            MessageSource messages) {
        this.positions = positions;
        this.comments = comments;
        this.organisations = organisations;
        this.messages = messages;
    }

    List<Beside> of(CommentVersion version, Locale locale) {
        var beside = new ArrayList<>(of(version.comment().position(), locale));
        version.comment()
                .replyTo()
                .flatMap(comments::find)
                .map(it -> it.text())
                .ifPresent(it -> beside.add(said("reply", it, locale)));
        if (version.quoted() != null) {
            beside.add(said("quoted", PublishedText.of(Text.ofPlain(version.quoted())), locale));
        }
        if (!version.mentions().isEmpty()) {
            var names = organisations.of(version.mentions()).values().stream()
                    .map(OrganisationSummary::name)
                    .sorted()
                    .collect(Collectors.joining(messages.getMessage("uikit.list.separator", null, locale)));
            beside.add(said("mentions", PublishedText.of(Text.ofPlain(names)), locale));
        }
        return beside;
    }

    /** The position that something is about. */
    List<Beside> of(Reference position, Locale locale) {
        return positions.versions(position).stream()
                .filter(ListedPosition::current)
                .map(it -> said("position", it.text(), locale))
                .toList();
    }

    private Beside said(String what, PublishedText words, Locale locale) {
        return new Beside.Said(messages.getMessage("discussion.case." + what, null, locale), words);
    }
}
