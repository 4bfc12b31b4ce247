package org.concordat.sample;

import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.Endorsing;
import org.concordat.discussion.OwnComments;
import org.concordat.kernel.Reference;
import org.concordat.membership.Role;
import org.concordat.response.PublishedPositions;
import org.concordat.sample.SampleAdditions.EndorsementFact;
import org.concordat.sample.SampleAdditions.ReplyFact;
import org.concordat.sample.SampleAdditions.WaitingFact;
import org.concordat.sample.SampleAdditions.WithdrawnFact;
import org.concordat.text.Text;
import org.springframework.stereotype.Component;

/** What fictional organisations answer each other: a reply, a comment that is withdrawn, an endorsement with a reservation. */
@Component
class SampleExchange {

    private final SampleCast cast;
    private final SampleResponses responses;
    private final SampleModerators moderators;
    private final PublishedPositions published;
    private final Discussing discussing;
    private final OwnComments own;
    private final Endorsing endorsing;

    SampleExchange(
            SampleCast cast,
            SampleResponses responses,
            SampleModerators moderators,
            PublishedPositions published,
            Discussing discussing,
            OwnComments own,
            Endorsing endorsing) {
        this.cast = cast;
        this.responses = responses;
        this.moderators = moderators;
        this.published = published;
        this.discussing = discussing;
        this.own = own;
        this.endorsing = endorsing;
    }

    void reply(ReplyFact it, Reference comment) {
        var drafter = cast.member(it.by(), Role.DRAFTER);
        cast.at(it.at(), () -> cast.as(drafter, () -> discussing.reply(comment, draft(it.text()))));
        cast.at(it.decided(), moderators::publishNext);
    }

    void withdraw(WithdrawnFact it) {
        var drafter = cast.member(it.by(), Role.DRAFTER);
        var position = responses.reference(it.on());
        var sent = new Reference[1];
        cast.at(it.at(), () -> sent[0] = cast.as(drafter, () -> discussing.comment(position, draft(it.text()))));
        cast.at(it.decided(), moderators::publishNext);
        cast.at(
                it.withdrawn(),
                () -> cast.as(drafter, () -> {
                    own.withdraw(sent[0]);
                    return it;
                }));
    }

    void endorse(EndorsementFact it) {
        var position = responses.reference(it.of());
        var approver = cast.member(it.by(), Role.APPROVER);
        cast.at(
                it.at(),
                () -> cast.as(approver, () -> {
                    int version = published.find(position).orElseThrow().version();
                    endorsing.endorse(position, version, Text.ofPlain(it.reservation()));
                    return it;
                }));
        cast.at(it.decided(), moderators::publishNext);
    }

    void leave(WaitingFact it) {
        var drafter = cast.member(it.by(), Role.DRAFTER);
        var position = responses.reference(it.on());
        cast.at(it.at(), () -> cast.as(drafter, () -> discussing.comment(position, draft(it.text()))));
    }

    private static CommentDraft draft(String words) {
        return CommentDraft.of(Text.ofPlain(words));
    }
}
