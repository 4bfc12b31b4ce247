package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.concordat.attachment.AttachmentType;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SigningOff;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A position rests on files, which those read whose response it is, and its moderators. */
@PortalTest
@Tag("A22")
class AttachingFilesTests {

    private static final Target FIRST = Target.ofQuestion(1);
    private static final Target SECOND = Target.ofQuestion(2);

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
    ResponseDrafting drafting;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    RecordReading record;

    @Autowired
    OurResponses ours;

    @Autowired
    PositionHistory history;

    @Autowired
    AttachingFiles attaching;

    @Autowired
    ReadingFiles files;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId drafter;
    ResponseId response;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        drafter = council.drafter();
        response = responses.aDraft(council, asked, "Too costly.");
    }

    @Test
    void keepsTheBytesAsTheyWereSent() {
        var kept = attached("../our needs.csv");
        assertThat(kept.name()).isEqualTo("our needs.csv");
        assertThat(kept.hash()).isEqualTo(Sha256.of(TestFiles.csv()));
        var read = portal.as(drafter, () -> files.read(kept.id()));
        assertThat(read.content()).isEqualTo(TestFiles.csv());
        assertThat(read.attachment()).isEqualTo(kept);
    }

    @Test
    @Tag("T32")
    void refusesWhatItLooksInto() {
        assertThatThrownBy(() -> portal.as(drafter, () -> attaching.check("a.pdf", "", TestFiles.csv())))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class, it -> assertThat(it.fault()).isEqualTo(Fault.NOT_WHAT_IT_SAYS));
        assertThat(sent()).isZero();
    }

    @Test
    void takesFilesOfDraftersWhileTheResponseCanBeChanged() {
        var file = TestFiles.checked("a.csv");
        assertThatThrownBy(() -> portal.as(council.approver(), () -> attaching.check("a.csv", "", TestFiles.csv())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> attaching.attach(response, file)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(teams.aCouncil().drafter(), () -> attaching.attach(response, file)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.at(
                        clock.instant().plus(Duration.ofDays(60)),
                        () -> portal.as(drafter, () -> attaching.attach(response, file))))
                .isInstanceOf(ConsultationClosed.class);
        responses.submit(council, asked);
        assertThatThrownBy(() -> portal.as(drafter, () -> attaching.attach(response, file)))
                .isInstanceOf(WrongState.class);
        assertThat(sent()).isZero();
    }

    @Test
    void isReadByThoseWhoseResponseItIs() {
        var file = saved("needs.csv").id();
        assertThat(mayRead(council.approver(), file)).isTrue();
        assertThat(mayRead(teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR), file))
                .isTrue();
        var stranger = teams.aCouncil();
        assertThat(mayRead(stranger.approver(), file)).isFalse();
        assertThat(mayRead(staff.aModerator(), file)).isFalse();
        teams.join(stranger.drafter(), council, Role.DRAFTER);
        assertThat(mayRead(stranger.drafter(), file)).isTrue();
        teams.end(stranger.drafter(), council);
        assertThat(mayRead(stranger.drafter(), file)).isFalse();
        assertThatThrownBy(() -> files.read(file)).isNotInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(drafter, () -> files.read(new AttachmentId(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isReadByPartnersAndNoLongerByOneThatLeft() {
        var partner = teams.aGpGroup();
        var room = responses.aJointDraft(asked, "Together.", council, partner);
        var file = portal.as(drafter, () -> attaching.attach(room.id(), TestFiles.checked("joint.csv")));
        save(room.id(), FIRST, 1, rests(file));
        assertThat(mayRead(partner.approver(), file.id())).isTrue();
        database.sql("delete from response_signatory where response_id = :id and organisation_id = :organisation")
                .param("id", room.id().value())
                .param("organisation", partner.id().value())
                .update();
        assertThat(mayRead(partner.approver(), file.id())).isFalse();
    }

    @Test
    void isReadByModeratorsOnceSubmittedAsItWasSubmitted() {
        var dropped = saved("dropped.csv").id();
        var kept = attached("kept.csv");
        save(response, FIRST, 2, rests(kept));
        var moderator = staff.aModerator();
        assertThat(mayRead(moderator, kept.id())).isFalse();
        responses.submit(council, asked);
        assertThat(mayRead(moderator, kept.id())).isTrue();
        assertThat(mayRead(moderator, dropped)).isFalse();
        assertThat(database.sql("select count(*) from audit_entry where act = 'response.file-opened'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @Tag("A2")
    void namesNoFileOfOthersAndNoneThatIsNotKept() {
        var other = teams.aCouncil();
        var theirs = responses.aDraft(other, asked, "Ours.");
        var foreign = portal.as(other.drafter(), () -> attaching.attach(theirs, TestFiles.checked("theirs.csv")));
        var nobodys =
                new Attachment(new AttachmentId(UUID.randomUUID()), "a.csv", AttachmentType.CSV, 3, Sha256.of("abc"));
        var mine = attached("mine.csv");
        var otherwise = new Attachment(mine.id(), mine.name(), mine.type(), mine.bytes(), Sha256.of("other"));
        for (var wrong : List.of(foreign, nobodys, otherwise)) {
            assertThatThrownBy(() -> save(response, FIRST, 1, rests(wrong)))
                    .isInstanceOfSatisfying(
                            AttachmentRefused.class,
                            it -> assertThat(it.fault()).isEqualTo(Fault.GONE));
        }
        assertThat(mayRead(drafter, foreign.id())).isFalse();
    }

    @Test
    void hasSoManyFilesAndNoMore() {
        var file = attached("a.csv");
        var six = Collections.nCopies(PositionDraft.MOST_FILES + 1, Evidence.of(file));
        assertThatThrownBy(() -> save(
                        response,
                        FIRST,
                        1,
                        new PositionDraft(Stance.OPPOSE, Text.ofPlain("x"), List.of(), six, null, null)))
                .isInstanceOf(TooLong.class);
    }

    @Test
    void limitsWhatOneResponseHasAndWhatOneOrganisationSends() {
        database.sql("""
                insert into attachment (id, organisation_id, name, media_type, bytes, sha256, kept_by, kept_at)
                select uuidv7(), :organisation, 'a.csv', 'text/csv', 10485760, repeat('0', 64), :by, now()
                from generate_series(1, 5)
                """)
                .param("organisation", council.id().value())
                .param("by", drafter.value())
                .update();
        var five = database
                .sql("select id from attachment where organisation_id = :organisation")
                .param("organisation", council.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(it -> new Attachment(
                        new AttachmentId(it),
                        "a.csv",
                        AttachmentType.CSV,
                        Attachment.MAXIMUM,
                        new Sha256("0".repeat(64))))
                .map(Evidence::of)
                .toList();
        save(response, FIRST, 1, new PositionDraft(Stance.OPPOSE, Text.ofPlain("Large."), List.of(), five, null, null));
        refused(Fault.TOO_MUCH_TOGETHER);
        save(response, FIRST, 2, PositionDraft.plain(Stance.OPPOSE, "Small."));
        attached("fits.csv");
        database.sql("""
                insert into attachment (id, organisation_id, name, media_type, bytes, sha256, kept_by, kept_at)
                select uuidv7(), :organisation, 'a.csv', 'text/csv', 10485760, repeat('0', 64), :by, now()
                from generate_series(1, 25)
                """)
                .param("organisation", council.id().value())
                .param("by", drafter.value())
                .update();
        refused(Fault.TOO_MUCH_TODAY);
    }

    @Test
    @Tag("T45")
    void isSignedByItsBytes() {
        var file = saved("needs.csv");
        portal.as(drafter, () -> sending.send(response));
        var signed = portal.as(council.approver(), () -> reading.read(response));
        portal.as(council.approver(), () -> signing.sign(response.signable(), signed.contentHash(), Basis.none()));
        var room = portal.as(drafter, () -> ours.room(asked.id())).orElseThrow();
        var content = new String(
                portal.as(
                        drafter,
                        () -> record.content(
                                Objects.requireNonNull(room.receipt().reference()), 1)),
                StandardCharsets.UTF_8);
        assertThat(content)
                .startsWith("{\"format\":4,")
                .contains(
                        "\"file\":{\"id\":\"%s\",\"name\":\"needs.csv\",\"type\":\"text/csv\",\"bytes\":%d,\"sha256\":\"%s\"}"
                                .formatted(file.id(), file.bytes(), file.hash()));
        assertThat(SignedContent.said(content).get(FIRST).files()).containsExactly(file);
    }

    @Test
    void leavesWhatWasSignedWithoutFilesAsItWas() {
        var submitted = responses.submit(council, asked);
        assertThat(new String(
                        portal.as(drafter, () -> record.content(submitted.reference(), 1)), StandardCharsets.UTF_8))
                .startsWith("{\"format\":3,");
    }

    @Test
    void comesBackFromTheHistoryEvenOfWhoeverLeft() {
        var file = saved("needs.csv");
        save(response, FIRST, 2, PositionDraft.plain(Stance.OPPOSE, "Without."));
        var past = portal.as(drafter, () -> history.of(response, FIRST, null));
        assertThat(past.revisions()).isNotEmpty();
        database.sql("alter table attachment disable trigger attachment_stays").update();
        database.sql("update attachment set organisation_id = :other where id = :id")
                .param("other", teams.aCouncil().id().value())
                .param("id", file.id().value())
                .update();
        database.sql("alter table attachment enable trigger attachment_stays").update();
        save(response, FIRST, 3, rests(file));
        assertThatThrownBy(() -> save(response, SECOND, 0, rests(file))).isInstanceOf(AttachmentRefused.class);
    }

    @Test
    void staysInTheNextVersion() {
        var file = saved("needs.csv");
        responses.submit(council, asked);
        database.sql("update response set state = 'RETURNED' where id = :id")
                .param("id", response.value())
                .update();
        var next = portal.as(drafter, () -> beginning.startNewVersion(asked.id()));
        assertThat(next.positions().getFirst().draft().files()).containsExactly(file);
        assertThat(database.sql("select count(*) from position_attachment where attachment_id = :id")
                        .param("id", file.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void neverChangesAndIsNeverLostWhileSomethingNamesIt() {
        var file = saved("needs.csv").id();
        for (var statement : List.of(
                "update attachment set name = 'other.csv' where id = :id",
                "update attachment_content set content = 'other' where attachment_id = :id",
                "delete from attachment where id = :id")) {
            assertThatThrownBy(() ->
                            database.sql(statement).param("id", file.value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Tag("T9")
    void isHandedOutToBeSavedAndNeverToBeShown() throws Exception {
        var file = saved("\"; filename*=x \r\nSet-Cookie: a=b <svg onload=1> ŵ.csv")
                .id();
        var response = get(council.approver(), "/" + file);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(TestFiles.csv());
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"file.csv\"; filename*=UTF-8''"
                        + "%22%3B%20filename%2A%3Dx%20Set-Cookie%3A%20a%3Db%20%3Csvg%20onload%3D1%3E%20%C5%B5.csv");
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getContentType()).isEqualTo("text/csv");
        var other = teams.aCouncil().drafter();
        for (var path :
                List.of("/" + file, "/" + UUID.randomUUID(), "/1-1-1-1-1", "/", "/" + file + "/x", "/../" + file)) {
            assertThat(get(other, path).getStatus()).as(path).isEqualTo(404);
        }
    }

    private MockHttpServletResponse get(PersonId person, String path) {
        var request = new MockHttpServletRequest("GET", "/workspace/files" + path);
        request.setPathInfo(path);
        var answer = new MockHttpServletResponse();
        portal.as(person, () -> {
            try {
                new FileServlet(files).service(request, answer);
            } catch (ServletException | IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return answer;
    }

    private Attachment attached(String name) {
        return portal.as(drafter, () -> attaching.attach(response, attaching.check(name, "text/csv", TestFiles.csv())));
    }

    /** Attached to question 1, and saved with it. */
    private Attachment saved(String name) {
        var file = attached(name);
        save(response, FIRST, 1, rests(file));
        return file;
    }

    private SaveOutcome save(ResponseId id, Target target, int base, PositionDraft draft) {
        return portal.as(drafter, () -> drafting.save(id, target, base, draft));
    }

    private static PositionDraft rests(Attachment file) {
        return new PositionDraft(
                Stance.OPPOSE, Text.ofPlain("On this."), List.of(), List.of(Evidence.of(file)), null, null);
    }

    private boolean mayRead(PersonId person, AttachmentId file) {
        try {
            portal.as(person, () -> files.read(file));
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private void refused(Fault fault) {
        assertThatThrownBy(() -> attached("more.csv"))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private int sent() {
        return database.sql("select count(*) from attachment where organisation_id = :organisation")
                .param("organisation", council.id().value())
                .query(Integer.class)
                .single();
    }
}
