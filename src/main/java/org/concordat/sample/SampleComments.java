package org.concordat.sample;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.spi.Verdict;
import org.concordat.sample.SampleData.CommentFact;
import org.concordat.text.Text;
import org.springframework.stereotype.Component;

/** What the fictional organisations say of each other's positions, and what the moderators make of it. */
@Component
class SampleComments {

    private final SampleData facts = SampleFiles.facts();
    private final SampleAdditions additions = SampleFiles.additions();

    private final SampleCast cast;
    private final SampleResponses responses;
    private final Discussing discussing;
    private final SampleModerators moderators;
    private final SampleExchange exchange;
    private final SampleSecondLooks again;
    private final Map<String, Reference> sent = new HashMap<>();

    SampleComments(
            SampleCast cast,
            SampleResponses responses,
            Discussing discussing,
            SampleModerators moderators,
            SampleExchange exchange,
            SampleSecondLooks again) {
        this.again = again;
        this.cast = cast;
        this.responses = responses;
        this.discussing = discussing;
        this.moderators = moderators;
        this.exchange = exchange;
    }

    void load() {
        facts.comments().forEach(this::comment);
        var more = additions.exchange();
        exchange.reply(
                more.reply(), Objects.requireNonNull(sent.get(more.reply().to())));
        exchange.withdraw(more.withdrawn());
        exchange.endorse(more.endorsement());
        again.remove(additions.again().removed());
    }

    /** What waits for a moderator when the demonstration begins, for the first time or for a second look. */
    void goOn() {
        exchange.leave(additions.exchange().waiting());
        var more = additions.again();
        again.report(more.report(), reference(more.report().on()));
        again.appeal(more.appeal(), reference(more.appeal().about()));
    }

    private Reference reference(String ref) {
        return Objects.requireNonNull(sent.get(ref));
    }

    private void comment(CommentFact it) {
        var times = additions.comments().get(it.ref());
        if (times == null) {
            throw new IllegalStateException("Nobody says when " + it.ref() + " was written");
        }
        var position = responses.reference(it.on());
        cast.at(
                times.written(),
                () -> sent.put(
                        it.ref(),
                        cast.as(
                                author(it),
                                () -> discussing.comment(position, CommentDraft.of(Text.ofPlain(it.written()))))));
        cast.at(times.decided(), () -> decide(it));
    }

    private void decide(CommentFact it) {
        var decided = facts.moderationCases().stream()
                .filter(found -> found.item().equals(it.ref()))
                .findFirst();
        var reasons = EnumSet.noneOf(DecisionReason.class);
        decided.ifPresent(found -> found.reasons()
                .forEach(reason -> reasons.add(DecisionReason.valueOf(reason.toUpperCase(Locale.ROOT)))));
        var note = decided.map(SampleData.CaseFact::note).orElse("");
        moderators.decideNext(file -> {
            if (it.state().equals("rejected")) {
                return Decision.against(Verdict.Kind.REJECT, reasons, note);
            }
            var whole = file.texts().getFirst();
            var redactions = it.textPublished() == null
                    ? List.<RedactionRequest>of()
                    : SampleRedactions.between(whole.text().plain(), it.textPublished(), whole.key());
            return Decision.publish(redactions, reasons, note);
        });
        if (reasons.contains(DecisionReason.IMPERSONATION)) {
            cast.dismiss(author(it), it.organisation(), "impersonation");
        }
    }

    private PersonId author(CommentFact it) {
        return additions.people().stream()
                .filter(person -> person.organisation().equals(it.organisation())
                        && person.name().equals(it.writtenBy()))
                .findFirst()
                .map(cast::known)
                .orElseThrow();
    }
}
