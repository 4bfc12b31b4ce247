package org.concordat.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.Asking;
import org.concordat.consultee.Coverage;
import org.concordat.consultee.Progress;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TypedCode;
import org.concordat.membership.TestTeams;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.OwnOrganisation;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.UnverifiedAuthor;
import org.concordat.record.ConsultationReading;
import org.concordat.record.PositionFilter;
import org.concordat.record.PositionReading;
import org.concordat.record.QuestionReading;
import org.concordat.record.ResponseReading;
import org.concordat.record.SentIn;
import org.concordat.response.NotReady;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseState;
import org.concordat.response.SaveOutcome;
import org.concordat.response.SentInRefused;
import org.concordat.response.TestResponses;
import org.concordat.signin.TestPeople;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.concordat.transcript.Transcript.Confirmation.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Owners enter what came by e-mail or post; its organisation says by a code whether that is right. */
@PortalTest
class TranscriptTests {

    private static final Target FIRST = Target.ofQuestion(1);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Transcribing transcribing;

    @Autowired
    TranscriptSources sources;

    @Autowired
    EnteringTranscripts entering;

    @Autowired
    ConfirmationCodes codes;

    @Autowired
    Confirming confirming;

    @Autowired
    TestCases cases;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    Asking asking;

    @Autowired
    Coverage coverage;

    @Autowired
    ConsultationReading record;

    @Autowired
    QuestionReading questions;

    @Autowired
    PositionReading positions;

    @Autowired
    ResponseReading published;

    @Autowired
    ConsultationClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;
    OrganisationId body;

    @BeforeEach
    void setUp() {
        SecurityContextHolder.clearContext();
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
        body = teams.anOrganisationWithoutMembers();
    }

    @Test
    @Tag("T63")
    void isPublishedAsSentInAndCountedApart() {
        cases.aPublishedResponse(teams.aCouncil(), asked, "Sent here.");
        var list = AskedListId.of(asked.id());
        portal.as(owner, () -> asking.ask(list, body));
        var receipt = entered(written("Too costly."));
        assertThat(published.find(receipt.reference()).versions()).isEmpty();
        assertThat(portal.as(owner, () -> coverage.byKind(list)))
                .extracting(Coverage.Count::progress)
                .containsExactly(Progress.SENT_IN);
        publish();

        var sent = new SentIn(Channel.POST, today(), null);
        assertThat(published.find(receipt.reference()).versions())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.sentIn()).isEqualTo(sent);
                    assertThat(it.signedOffBy()).isEmpty();
                    assertThat(it.lateReason()).isNull();
                });
        assertThat(published.positions(receipt.reference(), 1)).singleElement().satisfies(it -> {
            assertThat(it.provenance()).isEqualTo(Provenance.SENT_IN);
            assertThat(it.sentIn()).isEqualTo(sent);
        });
        assertThat(record.head(asked.slug()).orElseThrow().figures()).satisfies(it -> {
            assertThat(it.responses()).isEqualTo(2);
            assertThat(it.sentIn()).isOne();
            assertThat(it.submitted()).isOne();
            assertThat(it.sentInPositions()).isOne();
        });
        assertThat(questions.question(asked.slug(), 1).orElseThrow().sentIn()).isOne();
        assertThat(positions
                        .positions(
                                new PositionFilter(asked.slug(), null, null, null, null, Provenance.SENT_IN, null),
                                null)
                        .items())
                .hasSize(1);
    }

    @Test
    void saysThatNothingWasDeclaredWhereThatIsAsked() {
        asked = consultations.anOpenConsultationThatAsksToDeclare("Links to tobacco?");
        owner = staff.anOwnerOf(asked);
        var receipt = entered(written("Too costly."));
        publish();
        assertThat(published.find(receipt.reference()).versions().getFirst().mandates())
                .singleElement()
                .satisfies(it -> assertThat(it.words().plain()).contains("none were given"));
    }

    @Test
    @Tag("A2")
    @Tag("T1")
    void isThereForNobodyBeforeItIsSentToTheModerators() {
        var team = teams.aCouncil();
        body = team.id();
        var id = written("Too costly.");
        assertThat(portal.as(team.drafter(), () -> ours.room(asked.id()))).isEmpty();
        var another = staff.anOwnerOf(consultations.anOpenConsultation());
        gone(() -> portal.as(another, () -> transcripts.open(id)));
        gone(() -> portal.as(another, () -> transcripts.of(asked.id())));
        gone(() -> portal.as(another, () -> transcribing.save(id, FIRST, 1, says("Ours now."))));
        gone(() -> portal.as(another, () -> entering.enter(id)));
        gone(() -> portal.as(another, () -> transcripts.drop(id)));
        gone(() -> portal.as(another, () -> codes.make(id)));
        gone(() -> portal.as(another, () -> sources.read(id)));
        gone(() -> portal.as(staff.aModeratorFor(asked), () -> sources.read(id)));
        entered(id);
        assertThat(portal.as(team.drafter(), () -> ours.room(asked.id())).orElseThrow())
                .satisfies(it -> {
                    assertThat(it.state()).isEqualTo(ResponseState.SUBMITTED);
                    assertThat(it.sentIn()).isNotNull();
                });
    }

    @Test
    @Tag("A22")
    void givesItsSourceToOwnersAndModeratorsAlone() {
        var team = teams.aCouncil();
        body = team.id();
        var id = written("Too costly.");
        entered(id);
        var response = responses.of(team, asked);
        assertThat(portal.as(owner, () -> sources.read(response)).content()).isEqualTo(TestFiles.csv());
        assertThat(portal.as(staff.aModeratorFor(asked), () -> sources.read(response))
                        .file()
                        .name())
                .isEqualTo("letter.csv");
        gone(() -> portal.as(staff.aModeratorFor(consultations.anOpenConsultation()), () -> sources.read(response)));
        gone(() -> portal.as(staff.anOwnerOf(consultations.anOpenConsultation()), () -> sources.read(response)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> portal.as(team.drafter(), () -> sources.read(response)));
        gone(() -> portal.as(owner, () -> sources.read(new ResponseId(UUID.randomUUID()))));
    }

    @Test
    void givesAnOrganisationOneVoice() {
        var team = teams.aCouncil();
        body = team.id();
        var id = written("Too costly.");
        assertThatExceptionOfType(TranscriptRefused.class)
                .isThrownBy(() -> begun(body))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(TranscriptRefused.Fault.ALREADY_BEGUN));
        responses.aDraft(team, asked, "Our own words.");
        refused(SentInRefused.Fault.HAS_RESPONSE, () -> portal.as(owner, () -> entering.enter(id)));
        portal.as(owner, () -> transcripts.drop(id));
        refused(SentInRefused.Fault.HAS_RESPONSE, () -> begun(body));
        gone(() -> portal.as(owner, () -> transcripts.open(id)));
    }

    @Test
    @Tag("T48")
    void losesARaceWithItsOrganisationOrWinsItWhole() {
        var team = teams.aCouncil();
        body = team.id();
        var id = written("Too costly.");
        Callable<Object> owners = () -> portal.as(owner, () -> entering.enter(id));
        Callable<Object> members = () -> portal.as(team.drafter(), () -> beginning.begin(asked.id()));
        AtOnce.settled(List.of(owners, members));
        assertThat(database.sql("select count(*) from response where consultation_id = ? and lead_organisation_id = ?")
                        .params(List.of(asked.id().value(), body.value()))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    @Tag("T42")
    void isSentOnceOfTwoOwnersAtOnce() {
        var id = written("Too costly.");
        Callable<Object> enter = () -> portal.as(owner, () -> entering.enter(id));
        assertThat(AtOnce.settled(List.of(enter, enter)).stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
    }

    @Test
    void isTakenOverByAnOrganisationThatWritesItsNextVersion() {
        var team = teams.aCouncil();
        body = team.id();
        var id = written("Too costly.");
        entered(id);
        var code = portal.as(owner, () -> codes.make(id));
        publish();
        portal.as(team.drafter(), () -> beginning.startNewVersion(asked.id()));
        portal.as(owner, () -> transcripts.correct(id));
        refused(SentInRefused.Fault.HAS_RESPONSE, () -> portal.as(owner, () -> entering.enter(id)));
        assertThat(confirming.look(code.clear(), TestPeople.elsewhere())).isEmpty();
        assertThat(confirming.confirm(code.clear(), TestPeople.elsewhere())).isFalse();
    }

    @Test
    @Tag("T58")
    void isDecidedByNobodyWhoEnteredIt() {
        entered(written("Too costly."));
        staff.alsoModerates(owner, asked);
        assertThatExceptionOfType(OwnOrganisation.class)
                .isThrownBy(() -> portal.as(owner, () -> cases.publish(waiting())));
        publish();
    }

    @Test
    @Tag("T44")
    void keepsWhatTwoOwnersWriteApart() {
        var id = written("Too costly.");
        var other = staff.anOwnerOf(asked);
        assertThat(portal.as(other, () -> transcribing.save(id, FIRST, 1, says("Too dear."))))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(portal.as(owner, () -> transcribing.save(id, FIRST, 1, says("Too slow."))))
                .isInstanceOfSatisfying(SaveOutcome.Conflict.class, it -> {
                    assertThat(it.theirs()).isEqualTo(says("Too dear."));
                    assertThat(it.yourself()).isFalse();
                });
        gone(() -> portal.as(owner, () -> transcribing.save(id, Target.ofQuestion(99), 0, says("x"))));
        entered(id);
        assertThatExceptionOfType(TranscriptRefused.class)
                .isThrownBy(() -> portal.as(owner, () -> transcribing.save(id, FIRST, 2, says("Later."))))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(TranscriptRefused.Fault.ENTERED));
    }

    @Test
    @Tag("A4")
    void isRefusedInWords() {
        assertThatExceptionOfType(TranscriptRefused.class)
                .isThrownBy(() -> entered(without(says("No source."))))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(TranscriptRefused.Fault.SOURCE_MISSING));
        body = teams.anOrganisationWithoutMembers();
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> entered(sourced(without(PositionDraft.empty()))));
        refused(SentInRefused.Fault.DAY, () -> begun(teams.anOrganisationWithoutMembers(), today().plusDays(1), ""));
        refused(SentInRefused.Fault.DAY, () -> begun(teams.anOrganisationWithoutMembers(), today().minusYears(3), ""));
        var yetToOpen = consultations.aConsultation(Duration.ofDays(2), Duration.ofDays(30));
        refused(
                SentInRefused.Fault.NOT_RUNNING,
                () -> portal.as(
                        staff.anOwnerOf(yetToOpen),
                        () -> transcripts.begin(yetToOpen.id(), body, new NewTranscript(Channel.POST, today(), ""))));
        gone(() -> portal.as(
                staff.anOwnerOf(yetToOpen),
                () -> transcripts.begin(asked.id(), body, new NewTranscript(Channel.POST, today(), ""))));
    }

    @Test
    @Tag("T47")
    void isLateByTheDayOnWhichItCame() {
        var closedAt = clock.instant().minus(Duration.ofDays(3));
        asked = consultations.aConsultation(closedAt.minus(Duration.ofDays(30)), closedAt);
        owner = staff.anOwnerOf(asked);
        var inTime = sourced(without(says("In time."), LocalDate.ofInstant(closedAt, ConsultationClock.ZONE), ""));
        assertThat(entered(inTime).late()).isNull();
        body = teams.anOrganisationWithoutMembers();
        refused(SentInRefused.Fault.REASON_MISSING, () -> begun(body, today(), " "));
        var receipt = entered(sourced(without(says("After it."), today(), "The post was slow.")));
        assertThat(receipt.late()).satisfies(it -> assertThat(it.reason()).isEqualTo("The post was slow."));
    }

    @Test
    @Tag("T57")
    void registersABodyWithoutGivingAnybodyAWayIn() {
        var id = portal.as(
                owner,
                () -> transcripts.begin(
                        asked.id(),
                        "Friends of test " + portal.number(),
                        OrganisationKind.VOLUNTARY_ORGANISATION,
                        new NewTranscript(Channel.EMAIL, today(), "")));
        save(id, says("Too far."));
        portal.as(owner, () -> sources.keep(id, TestFiles.checked("letter.csv")));
        entered(id);
        var whose = portal.as(owner, () -> transcripts.open(id)).transcript().organisation();
        assertThat(whose.verified()).isFalse();
        assertThat(database.sql("select count(*) from membership where organisation_id = ?")
                        .param(whose.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        body = whose.id();
        assertThatExceptionOfType(UnverifiedAuthor.class).isThrownBy(this::publish);
    }

    @Test
    @Tag("A18")
    void isConfirmedOnceByACodeOfWhichTheHashAloneIsKept() {
        var id = written("Too costly.");
        refusedCode(TranscriptRefused.Fault.NOT_ENTERED, id);
        var receipt = entered(id);
        publish();
        var code = portal.as(owner, () -> codes.make(id));
        assertThat(database.sql("select code_hash from transcript_code where transcript_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(code.hexHash())
                .doesNotContain(code.clear());
        assertThat(confirming.look(code.grouped(), TestPeople.elsewhere())).hasValueSatisfying(it -> {
            assertThat(it.said()).containsOnlyKeys(FIRST);
            assertThat(it.by()).isEqualTo(Channel.POST);
        });
        assertThat(confirming.confirm(code.grouped(), TestPeople.elsewhere())).isTrue();
        assertThat(confirming.confirm(code.grouped(), TestPeople.elsewhere())).isFalse();
        assertThat(confirming.look(code.grouped(), TestPeople.elsewhere())).isEmpty();
        assertThat(published.find(receipt.reference()).versions())
                .singleElement()
                .satisfies(it -> assertThat(it.sentIn()).isEqualTo(new SentIn(Channel.POST, today(), today())));
        assertThat(portal.as(owner, () -> transcripts.open(id))
                        .transcript()
                        .confirmation()
                        .state())
                .isEqualTo(State.CONFIRMED);
        refusedCode(TranscriptRefused.Fault.NOT_CONFIRMABLE, id);
    }

    @Test
    @Tag("T14")
    void isConfirmedOnceByManyAtOnce() {
        var id = written("Too costly.");
        entered(id);
        var code = portal.as(owner, () -> codes.make(id));
        assertThat(AtOnce.times(4, () -> confirming.confirm(code.clear(), TestPeople.elsewhere())))
                .containsOnlyOnce(true);
    }

    @Test
    @Tag("T48")
    void isConfirmedWhileSomebodyElseChangesTheResponse() throws ExecutionException, InterruptedException {
        var id = written("Too costly.");
        entered(id);
        var code = portal.as(owner, () -> codes.make(id));
        try (var other = Executors.newSingleThreadExecutor()) {
            var confirmed = Objects.requireNonNull(transactions.execute(status -> {
                database.sql("update response set revision = revision + 1 where lead_organisation_id = ?")
                        .param(body.value())
                        .update();
                var waits = other.submit(() -> confirming.confirm(code.clear(), TestPeople.elsewhere()));
                TestCases.awaitSomebodyWhoWaits(database);
                return waits;
            }));
            assertThat(confirmed.get()).isTrue();
        }
    }

    @Test
    void staysConfirmedWhereItIsPublishedAfterThat() {
        var id = written("Too costly.");
        var receipt = entered(id);
        confirming.confirm(portal.as(owner, () -> codes.make(id)).clear(), TestPeople.elsewhere());
        publish();
        assertThat(published.find(receipt.reference()).versions())
                .singleElement()
                .satisfies(it -> assertThat(it.sentIn().confirmedOn()).isEqualTo(today()));
    }

    @Test
    @Tag("A18")
    void opensNothingByAnyOtherCode() {
        var id = written("Too costly.");
        entered(id);
        var first = portal.as(owner, () -> codes.make(id));
        var replaced = portal.as(owner, () -> codes.make(id));
        portal.as(owner, () -> codes.revoke(id));
        gone(() -> portal.as(owner, () -> codes.revoke(id)));
        var over = portal.as(owner, () -> codes.make(id));
        database.sql("update transcript_code set made_at = :made, expires_at = :then where code_hash = :hash")
                .param("made", Timestamp.from(Instant.now().minusSeconds(60)))
                .param("then", Timestamp.from(Instant.now().minusSeconds(1)))
                .param("hash", over.hexHash())
                .update();
        for (var wrong : List.of(
                first.clear(), replaced.clear(), over.clear(), TypedCode.fresh().clear(), "no code", "")) {
            assertThat(confirming.look(wrong, TestPeople.elsewhere())).as(wrong).isEmpty();
            assertThat(confirming.confirm(wrong, TestPeople.elsewhere())).isFalse();
            assertThat(confirming.dispute(wrong, "Not ours.", TestPeople.elsewhere()))
                    .isFalse();
        }
    }

    @Test
    void isPutRightAfterItsOrganisationSaidWhatIsWrong() {
        var id = written("Too costly.");
        var receipt = entered(id);
        publish();
        var code = portal.as(owner, () -> codes.make(id));
        assertThatExceptionOfType(TranscriptRefused.class)
                .isThrownBy(() -> confirming.dispute(code.clear(), " ", TestPeople.elsewhere()))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(TranscriptRefused.Fault.WORDS_MISSING));
        assertThat(confirming.dispute(code.clear(), "We wrote “too slow”.", TestPeople.elsewhere()))
                .isTrue();
        assertThat(database.sql("""
                        select count(*) from mail_message m join person p on p.email = m.recipient
                        where m.template = 'transcript-disputed' and m.path like :path and p.id = :owner
                        """)
                        .param("path", "%" + asked.slug() + "/sent-in/" + id)
                        .param("owner", owner.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(portal.as(owner, () -> transcripts.open(id)).transcript().confirmation())
                .satisfies(it -> {
                    assertThat(it.state()).isEqualTo(State.DISPUTED);
                    assertThat(it.words()).isEqualTo("We wrote “too slow”.");
                });
        portal.as(owner, () -> transcripts.correct(id));
        portal.as(owner, () -> transcribing.save(id, FIRST, 1, says("Too slow.")));
        assertThat(entered(id)).satisfies(it -> {
            assertThat(it.reference()).isEqualTo(receipt.reference());
            assertThat(it.version()).isEqualTo(2);
        });
        publish();
        assertThat(published.positions(receipt.reference(), 2))
                .singleElement()
                .satisfies(it -> assertThat(it.text().plain()).isEqualTo("Too slow."));
    }

    private TranscriptId begun(OrganisationId whose) {
        return begun(whose, today(), "");
    }

    private TranscriptId begun(OrganisationId whose, LocalDate on, String reason) {
        return portal.as(
                owner, () -> transcripts.begin(asked.id(), whose, new NewTranscript(Channel.POST, on, reason)));
    }

    private TranscriptId without(PositionDraft draft) {
        return without(draft, today(), "");
    }

    private TranscriptId without(PositionDraft draft, LocalDate on, String reason) {
        var id = begun(body, on, reason);
        save(id, draft);
        return id;
    }

    private void save(TranscriptId id, PositionDraft draft) {
        portal.as(owner, () -> transcribing.save(id, FIRST, 0, draft));
    }

    private TranscriptId sourced(TranscriptId id) {
        portal.as(owner, () -> sources.keep(id, TestFiles.checked("letter.csv")));
        return id;
    }

    /** One with a source that says something on the first question. */
    private TranscriptId written(String reasons) {
        return sourced(without(says(reasons)));
    }

    private Receipt entered(TranscriptId id) {
        return portal.as(owner, () -> entering.enter(id));
    }

    private static PositionDraft says(String reasons) {
        return PositionDraft.plain(Stance.OPPOSE, reasons);
    }

    private CaseId waiting() {
        return new CaseId(
                database.sql("""
                select c.id from moderation_case c join moderation_case_author a on a.case_id = c.id
                where c.verdict is null and a.organisation_id = ?
                """).param(body.value()).query(UUID.class).single());
    }

    private void publish() {
        portal.as(staff.aModeratorFor(asked), () -> cases.publish(waiting()));
    }

    private void refusedCode(TranscriptRefused.Fault why, TranscriptId id) {
        assertThatExceptionOfType(TranscriptRefused.class)
                .isThrownBy(() -> portal.as(owner, () -> codes.make(id)))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(why));
    }

    private static void refused(SentInRefused.Fault why, Runnable act) {
        assertThatExceptionOfType(SentInRefused.class)
                .isThrownBy(act::run)
                .satisfies(it -> assertThat(it.fault()).isEqualTo(why));
    }

    private static void gone(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE);
    }
}
