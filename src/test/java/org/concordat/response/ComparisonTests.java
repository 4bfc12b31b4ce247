package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.Comparison.Change;
import org.concordat.response.Comparison.Line;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final PositionDraft OURS = PositionDraft.plain(Stance.OPPOSE, "Too costly.");
    private static final Target FIRST = Target.ofQuestion(1);
    private static final Target TENTH = Target.ofQuestion(10);
    private static final Target PAPER = new Target.WholePaper();

    @Test
    void tellsWhatBecameOfEachPositionInTheirOrder() {
        var before = Map.of(FIRST, OURS, TENTH, OURS, Target.ofQuestion(2), OURS);
        var now = List.of(
                position(PAPER, OURS),
                position(FIRST, OURS),
                position(TENTH, PositionDraft.plain(Stance.MIXED, "Too costly.")));
        assertThat(Comparison.of(now, earlier(before)).positions())
                .extracting(Line::target, Line::change)
                .containsExactly(
                        tuple(FIRST, Change.SAME),
                        tuple(Target.ofQuestion(2), Change.GONE),
                        tuple(TENTH, Change.CHANGED),
                        tuple(PAPER, Change.NEW));
    }

    @Test
    void tellsAChangeInAnyPartOfAPosition() {
        var conditional = OURS.with(List.of(Condition.of(Text.ofPlain("It is paid for."), Text.empty())));
        var comparison = Comparison.of(List.of(position(FIRST, conditional)), earlier(Map.of(FIRST, OURS)));
        assertThat(comparison.changed()).hasSize(1);
    }

    @Test
    void findsNothingChangedWhereNothingIsCompared() {
        assertThat(Comparison.of(List.of(position(FIRST, OURS)), null).changed())
                .isEmpty();
    }

    @Test
    void readsAKeptContentAsItWasWritten() {
        var response =
                new Response(new ConsultationId(UUID.randomUUID()), List.of(new OrganisationId(UUID.randomUUID())));
        var by = new PersonId(UUID.randomUUID());
        for (var target : List.of(PAPER, TENTH, new Target.Paragraph("4.3"))) {
            response.say(
                    target,
                    QuestionKind.stance(),
                    0,
                    OURS,
                    by,
                    Instant.EPOCH,
                    () -> new Reference("P-ADZ3-FVZP"),
                    (position, revision) -> OURS);
        }
        var content = SignedContent.of(
                Slug.of("Asked"), new LinkedHashMap<>(Map.of(Slug.of("Us"), Mandate.own())), 1, response.said());
        assertThat(SignedContent.said(content.text()))
                .containsExactly(
                        Map.entry(TENTH, OURS), Map.entry(new Target.Paragraph("4.3"), OURS), Map.entry(PAPER, OURS));
    }

    private static PositionToSign position(Target target, PositionDraft draft) {
        return new PositionToSign(target, "", draft, null, null, "");
    }

    private static Earlier earlier(Map<Target, PositionDraft> said) {
        return new Earlier(Earlier.Kind.OPENED, Instant.EPOCH, "", said);
    }
}
