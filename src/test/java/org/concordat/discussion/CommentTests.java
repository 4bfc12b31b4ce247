package org.concordat.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.discussion.CommentRefused.Fault;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentTests {

    private static final Instant AT = Instant.parse("2010-09-19T09:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
    private static final Set<CommentState> DECISIONS =
            EnumSet.of(CommentState.PUBLISHED, CommentState.RETURNED, CommentState.WITHHELD, CommentState.REJECTED);

    @Test
    void waitsUntilItIsDecided() {
        var comment = comment(new Target.Paragraph("L4-2"));
        assertThat(comment.state()).isEqualTo(CommentState.IN_MODERATION);
        assertThat(comment.target()).isEqualTo(new Target.Paragraph("L4-2"));
        assertThat(comment.latest().text()).isEqualTo(Text.ofPlain("Who would pay?"));
        assertThat(comment.latest().waits()).isTrue();
        assertThat(comment.published()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CommentState.class,
            mode = EnumSource.Mode.INCLUDE,
            names = {"PUBLISHED", "RETURNED", "WITHHELD", "REJECTED"})
    void isDecidedOnce(CommentState decision) {
        var comment = decided(decision);
        assertThat(comment.state()).isEqualTo(decision);
        assertThat(comment.latest().waits()).isFalse();
        for (var second : DECISIONS) {
            assertThatThrownBy(() -> comment.latest().decide(second)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(comment.state()).isEqualTo(decision);
        assertThat(comment.published().isPresent()).isEqualTo(decision == CommentState.PUBLISHED);
    }

    @Test
    void isWrittenAnewWhileItWaitsWhichTakesBackWhatWaited() {
        var comment = comment(Target.ofQuestion(7));
        var first = comment.latest();
        revise(comment, 1, "Who would pay, and when?");
        assertThat(first.state()).isEqualTo(CommentState.TAKEN_BACK);
        assertThat(first.waits()).isFalse();
        assertThatThrownBy(() -> first.decide(CommentState.PUBLISHED)).isInstanceOf(IllegalStateException.class);
        assertThat(comment.latest().number()).isEqualTo(2);
        assertThat(comment.latest().waits()).isTrue();
        assertThat(first.text()).isEqualTo(Text.ofPlain("Who would pay?"));
    }

    @Test
    void isSentAgainWhenItCameBack() {
        var comment = decided(CommentState.RETURNED);
        revise(comment, 1, "Who pays?");
        assertThat(comment.state()).isEqualTo(CommentState.IN_MODERATION);
        comment.latest().decide(CommentState.PUBLISHED);
        assertThat(comment.published()).contains(comment.latest());
    }

    @Test
    void keepsWhatIsPublishedUntilTheNextVersionIs() {
        var comment = decided(CommentState.PUBLISHED);
        var first = comment.latest();
        revise(comment, 1, "Who pays?");
        assertThat(comment.published()).contains(first);
        comment.latest().decide(CommentState.REJECTED);
        assertThat(comment.published()).contains(first);
        revise(comment, 2, "Who pays, please?");
        comment.latest().decide(CommentState.PUBLISHED);
        assertThat(comment.published().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void refusesAVersionOnTopOfOneThatWasNotRead() {
        var comment = comment(Target.ofQuestion(7));
        revise(comment, 1, "Another said this.");
        refused(() -> revise(comment, 1, "And I say this."), Fault.CHANGED);
        assertThat(comment.versions()).hasSize(2);
    }

    @Test
    void doesNotChangeOnceItIsSettled() {
        var withdrawn = comment(Target.ofQuestion(7));
        withdrawn.withdraw(SOMEBODY, AT);
        Stream.of(withdrawn, decided(CommentState.WITHHELD), decided(CommentState.REJECTED))
                .forEach(comment -> {
                    assertThat(comment.canChange()).isFalse();
                    refused(() -> revise(comment, 1, "Once more."), Fault.SETTLED);
                    refused(() -> comment.withdraw(SOMEBODY, AT), Fault.SETTLED);
                });
    }

    @Test
    void isWithdrawnWhileItWaitsWhenItCameBackAndOnceItIsPublished() {
        for (var state : List.of(CommentState.IN_MODERATION, CommentState.RETURNED, CommentState.PUBLISHED)) {
            var comment = decided(state);
            comment.withdraw(SOMEBODY, AT);
            assertThat(comment.state()).isEqualTo(CommentState.WITHDRAWN);
            assertThat(comment.published()).isEmpty();
            if (state == CommentState.IN_MODERATION) {
                assertThat(comment.latest().waits()).isFalse();
            }
        }
    }

    @Test
    void isWithdrawnTogetherWithAnEditThatWaits() {
        var comment = decided(CommentState.PUBLISHED);
        revise(comment, 1, "Who pays?");
        comment.withdraw(SOMEBODY, AT);
        assertThat(comment.latest().state()).isEqualTo(CommentState.TAKEN_BACK);
        assertThat(comment.published()).isEmpty();
    }

    @Test
    void isTakenOffTheRecordOnlyWhereItStandsThere() {
        assertThatThrownBy(() -> comment(Target.ofQuestion(7)).takeOffTheRecord(AT))
                .isInstanceOf(IllegalStateException.class);
        var published = decided(CommentState.PUBLISHED);
        published.takeOffTheRecord(AT);
        assertThat(published.state()).isEqualTo(CommentState.WITHDRAWN);
        assertThatThrownBy(() -> published.takeOffTheRecord(AT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void waitsForAModeratorAlsoWhereItIsPublishedAtOnce() {
        var comment = comment(Target.ofQuestion(7));
        comment.latest().publishAtOnce();
        assertThat(comment.published()).contains(comment.latest());
        assertThat(comment.latest().waits()).isTrue();
        comment.latest().decide(CommentState.WITHHELD);
        assertThat(comment.published()).isEmpty();
        assertThatThrownBy(() -> comment.latest().publishAtOnce()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesBackToTheVersionBeforeWhereOneThatWasPublishedAtOnceIsWithheld() {
        var comment = decided(CommentState.PUBLISHED);
        revise(comment, 1, "An accusation.");
        comment.latest().publishAtOnce();
        comment.latest().decide(CommentState.WITHHELD);
        assertThat(comment.published().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void standsInTwoLevels() {
        var top = comment(Target.ofQuestion(7));
        var reply = reply("C-ADZ3-0001", top);
        assertThat(reply.replyTo()).contains(top.reference());
        assertThat(reply("C-ADZ3-0002", reply).replyTo()).contains(top.reference());
        assertThat(top.replyTo()).isEmpty();
    }

    @Test
    void refusesADraftThatIsEmptyTooLongOrAddressesTooMany() {
        assertThatThrownBy(() -> CommentDraft.of(Text.ofPlain(" \n ")).fit()).isInstanceOf(CommentEmpty.class);
        assertThatThrownBy(() -> CommentDraft.of(Text.ofPlain("x".repeat(Discussing.MAXIMUM + 1)))
                        .fit())
                .isInstanceOf(TooLong.class);
        assertThatThrownBy(() -> new CommentDraft(
                                Text.ofPlain("Hm."), "x".repeat(CommentDraft.LONGEST_QUOTE + 1), List.of())
                        .fit())
                .isInstanceOf(TooLong.class);
        var many = Stream.generate(() -> new OrganisationId(UUID.randomUUID()))
                .limit(CommentDraft.MOST_MENTIONS + 1)
                .toList();
        refused(() -> new CommentDraft(Text.ofPlain("Hm."), "", many).fit(), Fault.MENTIONS);
    }

    private static void refused(ThrowingCallable act, Fault fault) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        CommentRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private static void revise(Comment comment, int read, String words) {
        comment.revise(read, draft(words), SOMEBODY, AT.plusSeconds(60));
    }

    private static Comment decided(CommentState decision) {
        var comment = comment(Target.ofQuestion(7));
        if (decision != CommentState.IN_MODERATION) {
            comment.latest().decide(decision);
        }
        return comment;
    }

    private static Comment comment(Target target) {
        return new Comment(new Reference("C-ADZ3-FVZP"), position(target), member(), draft("Who would pay?"), AT);
    }

    private static Comment reply(String reference, Comment to) {
        return Comment.reply(
                new Reference(reference), position(to.target()), to, member(), draft("The fund would."), AT);
    }

    private static CommentDraft draft(String words) {
        return CommentDraft.of(Text.ofPlain(words));
    }

    private static CommentedPosition position(Target target) {
        return new CommentedPosition(
                new Reference("P-ADZ3-FVZP"),
                1,
                new ConsultationId(UUID.randomUUID()),
                target,
                List.of(new OrganisationId(UUID.randomUUID())));
    }

    private static Member member() {
        return new Member(
                SOMEBODY,
                "A. Drafter",
                "policy officer",
                new OrganisationId(UUID.randomUUID()),
                "A council",
                new Slug("a-council"),
                OrganisationKind.COUNCIL,
                true,
                true,
                EnumSet.of(Role.DRAFTER));
    }
}
