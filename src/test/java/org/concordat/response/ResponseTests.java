package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.Response.Said;
import org.concordat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act in every state: what it leads to, or that it is refused and changes nothing. */
class ResponseTests {

    private static final Instant NOON = Instant.parse("2010-09-14T11:00:00Z");
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final Reference DRAWN = new Reference("R-ADZ3-FVZP");
    private static final Reference POSITION = new Reference("P-ADZ3-FVZP");
    private static final Target FIRST = Target.ofQuestion(1);
    private static final SignedContent SIGNED = new SignedContent("{}", Sha256.of("{}"));

    /** What can be done to a response, from which states, and where it leads. */
    enum Act {
        EDIT(ResponseTests::edit, ResponseState.DRAFT, ResponseState.DRAFT, ResponseState.AWAITING_SIGN_OFF),
        SEND(it -> it.send(PERSON, NOON, false), ResponseState.AWAITING_SIGN_OFF, ResponseState.DRAFT),
        TAKE_BACK(it -> it.takeBack(PERSON, NOON), ResponseState.DRAFT, ResponseState.AWAITING_SIGN_OFF),
        SEND_BACK(it -> it.sendBack("Shorter.", PERSON, NOON), ResponseState.DRAFT, ResponseState.AWAITING_SIGN_OFF),
        SUBMIT(it -> it.submit(DRAWN, SIGNED, NOON, null), ResponseState.SUBMITTED, ResponseState.AWAITING_SIGN_OFF),
        TAKE_UP(Response::takenUp, ResponseState.IN_MODERATION, ResponseState.SUBMITTED),
        PUBLISH(
                response -> response.publish(Set.of()),
                ResponseState.PUBLISHED,
                ResponseState.SUBMITTED,
                ResponseState.IN_MODERATION,
                ResponseState.PUBLISHED),
        WITHHOLD(
                Response::withhold,
                ResponseState.WITHHELD,
                ResponseState.SUBMITTED,
                ResponseState.IN_MODERATION,
                ResponseState.PUBLISHED),
        RETURN(
                Response::returnToAuthor,
                ResponseState.RETURNED,
                ResponseState.SUBMITTED,
                ResponseState.IN_MODERATION,
                ResponseState.PUBLISHED),
        OPEN_AGAIN(
                it -> require(it.openAgain() && it.state() != ResponseState.PUBLISHED),
                ResponseState.IN_MODERATION,
                ResponseState.WITHHELD,
                ResponseState.RETURNED),
        HIDE(it -> require(it.hide()), ResponseState.IN_MODERATION, ResponseState.PUBLISHED),
        WITHDRAW_FOR_AN_IMPOSTOR(Response::withdraw, ResponseState.WITHDRAWN, ResponseState.PUBLISHED),
        WITHDRAW(
                it -> it.withdraw(PERSON, NOON, "Said in error."),
                ResponseState.WITHDRAWN,
                ResponseState.SUBMITTED,
                ResponseState.IN_MODERATION,
                ResponseState.PUBLISHED,
                ResponseState.WITHHELD,
                ResponseState.RETURNED,
                ResponseState.REPLACED),
        REPLACE(Response::replace, ResponseState.REPLACED, ResponseState.SUBMITTED, ResponseState.IN_MODERATION),
        DISCARD(it -> it.discard(PERSON, NOON), ResponseState.DISCARDED, ResponseState.DRAFT),
        TAKE_UP_AGAIN(Response::takeUpAgain, ResponseState.DRAFT, ResponseState.DISCARDED);

        private final Consumer<Response> does;
        private final ResponseState leadsTo;
        private final Set<ResponseState> from;

        Act(Consumer<Response> does, ResponseState leadsTo, ResponseState... from) {
            this.does = does;
            this.leadsTo = leadsTo;
            this.from = EnumSet.copyOf(List.of(from));
        }
    }

    private static void require(boolean could) {
        if (!could) {
            throw new WrongState();
        }
    }

    /** The acts that bring a new response into a state. */
    private static final Map<ResponseState, List<Act>> WAYS = Map.of(
            ResponseState.DRAFT, List.of(),
            ResponseState.AWAITING_SIGN_OFF, List.of(Act.SEND),
            ResponseState.SUBMITTED, List.of(Act.SEND, Act.SUBMIT),
            ResponseState.IN_MODERATION, List.of(Act.SEND, Act.SUBMIT, Act.TAKE_UP),
            ResponseState.PUBLISHED, List.of(Act.SEND, Act.SUBMIT, Act.PUBLISH),
            ResponseState.WITHHELD, List.of(Act.SEND, Act.SUBMIT, Act.WITHHOLD),
            ResponseState.RETURNED, List.of(Act.SEND, Act.SUBMIT, Act.RETURN),
            ResponseState.WITHDRAWN, List.of(Act.SEND, Act.SUBMIT, Act.PUBLISH, Act.WITHDRAW),
            ResponseState.REPLACED, List.of(Act.SEND, Act.SUBMIT, Act.REPLACE),
            ResponseState.DISCARDED, List.of(Act.DISCARD));

    static Stream<Arguments> everyActInEveryState() {
        return Stream.of(ResponseState.values())
                .flatMap(state -> Stream.of(Act.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource
    void everyActInEveryState(ResponseState state, Act act) {
        var response = nextIn(state);
        if (act.from.contains(state)) {
            act.does.accept(response);
            assertThat(response.state()).isEqualTo(act.leadsTo);
        } else {
            assertThatThrownBy(() -> act.does.accept(response)).isInstanceOf(WrongState.class);
            assertThat(response.state()).isEqualTo(state);
        }
    }

    @Test
    @Tag("T45")
    void saysWhetherAnEditCancelsASignOff() {
        assertThat(edit(in(ResponseState.DRAFT)).how()).isEqualTo(Said.How.NOW);
        assertThat(edit(in(ResponseState.AWAITING_SIGN_OFF)).how()).isEqualTo(Said.How.CANCELLING);
    }

    @Test
    void neverDiscardsAFirstVersion() {
        var first = in(ResponseState.DRAFT);
        assertThatThrownBy(() -> first.discard(PERSON, NOON)).isInstanceOf(WrongState.class);
        assertThat(first.state()).isEqualTo(ResponseState.DRAFT);
    }

    @Test
    void tellsWhoDiscardedItUntilItIsTakenUpAgain() {
        var next = nextIn(ResponseState.DISCARDED);
        assertThat(next.discarded()).isEqualTo(new Response.Discarded(PERSON, NOON));
        next.takeUpAgain();
        assertThatThrownBy(next::discarded).isInstanceOf(WrongState.class);
    }

    @Test
    void tellsOnlyItsOwnWithdrawal() {
        var ours = in(ResponseState.WITHHELD);
        ours.withdraw(PERSON, NOON, "Said in error.");
        assertThat(ours.withdrawn()).isEqualTo(new Response.Withdrawn(PERSON, NOON, "Said in error."));
        var impostors = in(ResponseState.PUBLISHED);
        impostors.withdraw();
        assertThat(impostors.withdrawn()).isNull();
    }

    @Test
    void keepsOnePositionForEachTarget() {
        var response = in(ResponseState.DRAFT);
        for (var target : List.of(FIRST, Target.ofQuestion(2), Target.of(null, "2.8"), new Target.WholePaper())) {
            assertThat(response.on(target)).isEmpty();
            assertThat(say(response, target, 0, "One").how()).isEqualTo(Said.How.NOW);
            assertThat(say(response, target, 1, "Two").how()).isEqualTo(Said.How.NOW);
            assertThat(response.on(target).orElseThrow().reasons()).isEqualTo(Text.ofPlain("Two"));
            assertThat(response.on(target).orElseThrow().revision()).isEqualTo(2);
        }
        assertThat(response.positions()).hasSize(4);
    }

    @Test
    @Tag("T43")
    void overwritesNothingThatTheWriterHasNotRead() {
        var response = in(ResponseState.DRAFT);
        say(response, FIRST, 0, "Hers");
        for (int read : List.of(0, 2, -1)) {
            var said = say(response, FIRST, read, "Mine");
            assertThat(said.how()).isEqualTo(Said.How.OVERTAKEN);
            assertThat(said.position().reasons()).isEqualTo(Text.ofPlain("Hers"));
            assertThat(said.position().revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ResponseState.class)
    void changesNothingWhereTheSameIsSaid(ResponseState state) {
        var response = in(state, "Ours");
        assertThat(say(response, FIRST, 0, "Ours").how()).isEqualTo(Said.How.ALREADY);
        assertThat(response.state()).isEqualTo(state);
        assertThat(response.on(FIRST).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void saysWhatItLacks() {
        var response = in(ResponseState.DRAFT);
        assertThat(response.problems()).containsExactly(new Problem(Problem.Kind.NOTHING_ANSWERED, null));
        say(response, FIRST, 0, new PositionDraft(null, Text.empty()));
        assertThat(response.said()).isEmpty();
        assertThat(response.problems()).containsExactly(new Problem(Problem.Kind.NOTHING_ANSWERED, null));
        say(response, FIRST, 1, new PositionDraft(null, Text.ofPlain("Why")));
        var second = Target.ofQuestion(2);
        say(response, second, 0, new PositionDraft(Stance.OPPOSE, Text.empty()));
        assertThat(response.problems())
                .containsExactly(
                        new Problem(Problem.Kind.STANCE_MISSING, FIRST),
                        new Problem(Problem.Kind.REASONS_MISSING, second));
        say(response, FIRST, 2, "Why");
        say(response, second, 1, "Because");
        assertThat(response.problems()).isEmpty();
    }

    @Test
    void handsItsTextOnToTheVersionAfterIt() {
        var response = in(ResponseState.PUBLISHED, "Ours");
        var next = response.next();
        var taken = next.on(FIRST).orElseThrow();
        assertThat(taken.reasons()).isEqualTo(Text.ofPlain("Ours"));
        assertThat(taken.reference()).isEqualTo(response.on(FIRST).orElseThrow().reference());
        assertThat(taken.revision()).isEqualTo(1);
        say(next, FIRST, 1, "Ours, and more");
        assertThat(response.on(FIRST).orElseThrow().reasons()).isEqualTo(Text.ofPlain("Ours"));
    }

    @Test
    void countsItsRoundsAndForgetsTheNoteOfTheOneBefore() {
        var response = in(ResponseState.DRAFT);
        assertThat(response.send(PERSON, NOON, false)).isEqualTo(1);
        response.sendBack("Shorter.", PERSON, NOON);
        assertThat(response.sentBackNote()).isEqualTo("Shorter.");
        assertThat(response.send(PERSON, NOON, false)).isEqualTo(2);
        assertThat(response.sentBackNote()).isNull();
        assertThat(response.sentBackBy()).isNull();
        assertThat(response.sentBackAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ResponseState.class)
    void isFollowedByAnotherVersionOnceItIsSubmitted(ResponseState state) {
        var response = in(state);
        if (!EnumSet.of(
                        ResponseState.DRAFT,
                        ResponseState.AWAITING_SIGN_OFF,
                        ResponseState.DISCARDED,
                        ResponseState.REPLACED)
                .contains(state)) {
            var next = response.next();
            assertThat(next.number()).isEqualTo(2);
            assertThat(next.reference()).isEqualTo(DRAWN);
            assertThat(next.state()).isEqualTo(ResponseState.DRAFT);
            assertThat(next.organisations()).isEqualTo(response.organisations());
            assertThat(next.submittedAt()).isNull();
            next.send(PERSON, NOON, false);
            assertThat(next.submit(new Reference("R-QQ7K-1234"), SIGNED, NOON, null)
                            .reference())
                    .as("a later version keeps the reference")
                    .isEqualTo(DRAWN);
        } else {
            assertThatThrownBy(response::next).isInstanceOf(WrongState.class);
        }
    }

    @ParameterizedTest
    @EnumSource(ResponseState.class)
    void hasAReceiptOnceItIsSubmitted(ResponseState state) {
        var response = in(state);
        if (state.isEditable() || state == ResponseState.DISCARDED) {
            assertThatThrownBy(response::receipt).isInstanceOf(WrongState.class);
            assertThat(response.contentHash()).isNull();
        } else {
            assertThat(response.receipt().contentHash()).isEqualTo(SIGNED.hash());
            assertThat(response.receipt().submittedAt()).isEqualTo(NOON);
        }
    }

    @Test
    @Tag("A2")
    void isNotThereForOthers() {
        var ours = in(ResponseState.DRAFT);
        assertThat(ours.of(ours.organisations().getFirst())).isSameAs(ours);
        assertThatThrownBy(() -> ours.of(new OrganisationId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    /** Whatever is tried in whatever order: what was submitted stays, and nothing leads back to a draft. */
    @Test
    void neverChangesWhatWasSubmitted() {
        var random = new Random(2010);
        for (int run = 0; run < 2_000; run++) {
            var response = nextIn(ResponseState.DRAFT);
            Sha256 submitted = null;
            for (int step = 0; step < 15; step++) {
                var act = Act.values()[random.nextInt(Act.values().length)];
                var content = "{\"step\":" + random.nextInt() + "}";
                try {
                    if (act == Act.SUBMIT) {
                        response.submit(DRAWN, new SignedContent(content, Sha256.of(content)), NOON, null);
                        submitted = Sha256.of(content);
                    } else {
                        act.does.accept(response);
                    }
                } catch (WrongState refused) {
                    assertThat(act.from).doesNotContain(response.state());
                }
                assertThat(response.contentHash()).isEqualTo(submitted);
                assertThat(response.state().isEditable() || response.state() == ResponseState.DISCARDED)
                        .isEqualTo(submitted == null);
            }
        }
    }

    private static Said edit(Response response) {
        var revision = response.on(FIRST).map(Position::revision).orElse(0);
        return say(response, FIRST, revision, "Revision " + revision);
    }

    private static Said say(Response response, Target target, int read, String reasons) {
        return say(response, target, read, PositionDraft.plain(Stance.SUPPORT, reasons));
    }

    private static Said say(Response response, Target target, int read, PositionDraft draft) {
        return response.say(
                target,
                QuestionKind.stance(),
                read,
                draft,
                PERSON,
                NOON,
                () -> POSITION,
                (position, revision) -> PositionDraft.empty());
    }

    /** A second version, with which all can be done that can be done with a first, and more. */
    private static Response nextIn(ResponseState state) {
        var response = in(ResponseState.PUBLISHED).next();
        WAYS.get(state).forEach(it -> it.does.accept(response));
        assertThat(response.state()).isEqualTo(state);
        return response;
    }

    private static Response first() {
        return new Response(new ConsultationId(UUID.randomUUID()), List.of(new OrganisationId(UUID.randomUUID())));
    }

    private static Response in(ResponseState state) {
        return in(state, "");
    }

    private static Response in(ResponseState state, String reasons) {
        var response =
                state == ResponseState.DISCARDED ? in(ResponseState.PUBLISHED).next() : first();
        if (!reasons.isEmpty()) {
            say(response, FIRST, 0, reasons);
        }
        WAYS.get(state).forEach(it -> it.does.accept(response));
        assertThat(response.state()).isEqualTo(state);
        return response;
    }
}
