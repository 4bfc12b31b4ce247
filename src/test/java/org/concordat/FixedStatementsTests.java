package org.concordat;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.Invitations;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.CaseId;
import org.concordat.organisation.NewOrganisation;
import org.concordat.organisation.Organisations;
import org.concordat.preparation.TestPreparations;
import org.concordat.reported.NewReportedPosition;
import org.concordat.reported.RecordingReports;
import org.concordat.response.ColleagueNotes;
import org.concordat.response.LayingAside;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseId;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.TestResponses;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.SignOffChains;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.transcript.NewTranscript;
import org.concordat.transcript.Transcripts;
import org.concordat.uikit.TextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each list asks a fixed number of statements: a full page as many as two lines. */
@PortalTest
@Tag("slow")
@Tag("T54")
class FixedStatementsTests {

    /** More than any page shows. */
    private static final int MANY = 60;

    /** Responses take their time to be made; this many are more than were ever fetched together. */
    private static final int SEVERAL = 20;

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    TestOutbox mails;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Organisations organisations;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    SignOffChains chains;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    ColleagueNotes notes;

    @Autowired
    LayingAside laying;

    @Autowired
    JdbcClient database;

    @Autowired
    Transcripts transcripts;

    @Autowired
    RecordingReports recording;

    @Autowired
    ConsultationClock clock;

    PersonId administrator;
    Team council;
    PersonId leader;

    @BeforeEach
    void setUp() {
        mails.empty();
        administrator = staff.anAdministrator();
        council = teams.aCouncil();
        leader = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
        mails.empty();
        database.sql("delete from take_part_request where area = 'counted'").update();
    }

    @Test
    void showPreparationsAndTheirQuestions() {
        var owner = staff.anOwnerOf(consultations.anOpenConsultation());
        var prepared = preparations.aPreparation(owner);
        preparations.ask(owner, prepared, 1);
        int list = statements(owner, "preparations");
        int questions = statements(owner, "preparations/" + prepared + "/questions");
        int check = statements(owner, "preparations/" + prepared + "/check");
        for (int i = 0; i < MANY; i++) {
            preparations.aPreparation(owner);
        }
        preparations.ask(owner, prepared, MANY);
        assertThat(statements(owner, "preparations")).isEqualTo(list);
        assertThat(statements(owner, "preparations/" + prepared + "/questions")).isEqualTo(questions);
        assertThat(statements(owner, "preparations/" + prepared + "/check")).isEqualTo(check);
        assertThat(List.of(list, questions, check)).allMatch(it -> it <= 15);
    }

    @Test
    void showWhatWasSentInAndWhatThePressReported() {
        var asked = consultations.anOpenConsultation();
        var owner = staff.anOwnerOf(asked);
        var address = "consultations/" + asked.slug();
        sendInAndReport(owner, asked, 1);
        int sentIn = statements(owner, address + "/sent-in");
        int reported = statements(owner, address + "/reported");
        sendInAndReport(owner, asked, 12);
        assertThat(statements(owner, address + "/sent-in")).isEqualTo(sentIn);
        assertThat(statements(owner, address + "/reported")).isEqualTo(reported);
        assertThat(List.of(sentIn, reported)).allMatch(it -> it <= 15);
    }

    private void sendInAndReport(PersonId owner, Asked asked, int many) {
        var today = LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE);
        for (int i = 0; i < many; i++) {
            var body = teams.anOrganisationWithoutMembers();
            portal.as(owner, () -> {
                transcripts.begin(asked.id(), body, new NewTranscript(Channel.POST, today, ""));
                return recording.propose(new NewReportedPosition(
                        asked.id(),
                        body,
                        Target.ofQuestion(1),
                        Stance.OPPOSE,
                        null,
                        null,
                        Text.ofPlain("It will cost too much."),
                        "The Gazette",
                        "",
                        today,
                        false));
            });
        }
    }

    @Test
    void showMembers() {
        int few = statements(leader, "members");
        for (int i = 0; i < MANY; i++) {
            teams.aMember(council, Role.DRAFTER, Role.APPROVER);
        }
        assertThat(statements(leader, "members")).isEqualTo(few);
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void showPeople() {
        var domain = "counted-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        open(domain, 0, 2);
        int few = statements(administrator, "people?text=" + domain);
        open(domain, 2, MANY);
        assertThat(statements(administrator, "people?text=" + domain)).isEqualTo(few);
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(50);
    }

    private void open(String domain, int from, int to) {
        for (int i = from; i < to; i++) {
            var address = "p" + i + "@" + domain;
            portal.asSystem(() -> accounts.open(address, "Counted", null, Set.of(ServiceRole.MODERATOR)));
        }
    }

    @Test
    void showInvitations() {
        invite(0, 2);
        int few = statements(leader, "members");
        invite(2, 110);
        assertThat(statements(leader, "members")).isEqualTo(few);
        assertThat(_find(ListItem.class)).hasSizeGreaterThan(110);
    }

    @Test
    void showOrganisations() {
        var name = "Zz counted " + UUID.randomUUID().toString().substring(0, 8);
        register(name, 0, 2);
        int few = statements(administrator, "organisations?search=" + name.substring(11));
        register(name, 2, MANY);
        assertThat(statements(administrator, "organisations?search=" + name.substring(11)))
                .isEqualTo(few);
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void showRequestsToTakePart() {
        var first = ask(0, 3);
        int few = statements(administrator, "requests?after=" + first);
        ask(3, MANY);
        assertThat(statements(administrator, "requests?after=" + first)).isEqualTo(few);
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void showOutgoingMail() {
        mails.add("ann@test.example", "Ann");
        mails.add("bob@test.example", "Bob");
        int few = statements(administrator, "outgoing-mail");
        for (int i = 0; i < MANY; i++) {
            mails.add("ann" + i + "@test.example", "Ann " + i);
        }
        assertThat(statements(administrator, "outgoing-mail")).isEqualTo(few);
        assertThat(_find(Article.class)).hasSize(25);
    }

    @Test
    void showTheAuditTrailOurTrailAndOurRecord() {
        var screens = List.of("our-trail", "our-record");
        invite(0, 1);
        submit(2);
        var few = statements(screens);
        submit(SEVERAL);
        invite(1, 10); // last, to stand on the first page: only what stands there is named
        assertThat(statements(screens)).isEqualTo(few);
        workspace.open(leader, "our-trail");
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(workspace.text()).contains("the response of " + council.name() + " to A test, version 1");
    }

    @Test
    void showWhatWaitsForAModeratorAndWhatTheyDid() {
        var asked = new ArrayList<>(submit(2));
        int trail = looked(2);
        int queue = statements(staff.aModeratorFor(asked.toArray(Asked[]::new)), "moderation");
        asked.addAll(submit(SEVERAL));
        assertThat(statements(staff.aModeratorFor(asked.toArray(Asked[]::new)), "moderation"))
                .isEqualTo(queue);
        assertThat(looked(SEVERAL)).isEqualTo(trail);
        assertThat(workspace.text()).contains("Original read by a moderator: the response of " + council.name());
    }

    @Test
    void showWhatWaitsForASignature() {
        sendForSignOff(2);
        int few = statements(council.approver(), "sign-off");
        sendForSignOff(SEVERAL);
        assertThat(statements(council.approver(), "sign-off")).isEqualTo(few);
        assertThat(workspace.text().split("A test of what is proposed", -1)).hasSizeGreaterThan(SEVERAL + 2);
    }

    /** Whatever stands on a screen: what two parts of it need to know is asked once. */
    @Test
    void askLittleForEachScreen() {
        var everything = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR, Role.DRAFTER, Role.APPROVER);
        var waiting = consultations.anOpenConsultation();
        var response = responses.aResponseAwaitingSignOff(council, waiting, "Too costly.");
        var submitted = submit(1).getFirst();
        var drafted = consultations.anOpenConsultation();
        responses.aDraft(council, drafted, "Too costly.");
        expectAtMost(35, everything, "");
        expectAtMost(
                15,
                everything,
                "responses",
                room(waiting),
                room(submitted),
                room(drafted),
                "sign-off",
                "sign-off/" + response,
                "our-record",
                "our-trail",
                "members",
                "members/import",
                "our-organisation",
                "sign-off-steps",
                "consultations/" + waiting.slug() + "/discussion",
                "comments",
                "notices",
                "mail-choice",
                "account",
                "account/factors",
                "account/sessions");
        var moderator = staff.aModeratorFor(submitted);
        expectAtMost(15, moderator, "");
        // Five, the transaction around them, and whose member asks.
        expectAtMost(8, moderator, "moderation");
        // The case is taken up and claimed and the look written down, in a transaction that asks everything for itself.
        expectAtMost(54, moderator, "moderation/" + aCase());
        expectAtMost(
                15,
                administrator,
                "",
                "people",
                "people/" + leader,
                "organisations",
                "requests",
                "outgoing-mail",
                "audit");
        expectAtMost(16, administrator, "organisations/" + council.id());
    }

    private void expectAtMost(int statements, PersonId reader, String... addresses) {
        for (var address : addresses) {
            workspace.open(reader, "account");
            assertThat(CountedStatements.sent(() -> workspace.show(address)))
                    .as("%s", address)
                    .hasSizeBetween(1, statements);
        }
    }

    @Test
    void showTheRoomOfALongChain() {
        var asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "Too costly.");
        int few = statements(council.drafter(), room(asked));
        portal.asSystem(() -> {
            var steps = new ArrayList<ChainStep>();
            for (int i = 0; i < 10; i++) {
                steps.add(new ChainStep("Office " + i, "", false, Set.of(teams.aMember(council, Role.APPROVER))));
            }
            chains.define(council.id(), steps);
            return steps;
        });
        assertThat(statements(council.drafter(), room(asked))).isEqualTo(few);
        portal.as(council.drafter(), () -> sending.send(response(asked)));
        assertThat(statements(council.drafter(), room(asked))).isEqualTo(few);
    }

    @Test
    void showTheRoomWhateverWasSaidInIt() {
        var asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "Too costly.");
        var colleague = teams.aMember(council, Role.DRAFTER);
        note(council.drafter(), asked);
        int few = statements(council.drafter(), room(asked));
        for (int i = 0; i < MANY; i++) {
            note(i % 2 == 0 ? colleague : council.drafter(), asked);
        }
        for (int question : List.of(1, 2, 3)) {
            portal.as(
                    council.drafter(),
                    () -> laying.lay(
                            response(asked),
                            Target.ofQuestion(question),
                            0,
                            PositionDraft.plain(Stance.MIXED, "Late.")));
        }
        assertThat(statements(council.drafter(), room(asked))).isEqualTo(few).isLessThanOrEqualTo(15);
        assertThat(workspace.text()).contains("Note of " + council.name());
    }

    private void note(PersonId by, Asked asked) {
        portal.as(by, () -> notes.add(response(asked), Target.ofQuestion(1), "Note of " + council.name()));
    }

    @Test
    void keepWhatIsTypedWithoutReadingTheRoomAgain() {
        var asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "Too costly.");
        workspace.open(council.drafter(), room(asked));
        workspace.text();
        var counts = new ArrayList<Integer>();
        for (var words : List.of("Too costly by", "Too costly by far", "Too costly by far.")) {
            counts.add(CountedStatements.of(() -> workspace.asRequest(() -> {
                _setValue(_get(TextEditor.class), Text.ofPlain(words));
                workspace.text();
            })));
        }
        // The watch on memberships may look at this screen in between.
        assertThat(Collections.min(counts)).isBetween(1, 8);
        assertThat(workspace.text()).contains("Saved", "1 of 3 answered");
    }

    private static String room(Asked asked) {
        return "consultations/" + asked.slug() + "/response";
    }

    private ResponseId response(Asked asked) {
        return new ResponseId(database.sql("select id from response where consultation_id = :asked")
                .param("asked", asked.id().value())
                .query(UUID.class)
                .single());
    }

    private UUID aCase() {
        return database.sql("select case_id from moderation_case_author where organisation_id = :us limit 1")
                .param("us", council.id().value())
                .query(UUID.class)
                .single();
    }

    /** Of each of our screens, and of what administrators read of us. */
    private List<Integer> statements(List<String> ours) {
        var counted =
                new ArrayList<>(ours.stream().map(it -> statements(leader, it)).toList());
        counted.add(statements(administrator, "audit?organisation=" + council.id()));
        return counted;
    }

    private int statements(PersonId reader, String address) {
        workspace.open(reader, "account"); // the first screen is the desk
        return CountedStatements.of(() -> workspace.show(address));
    }

    /** Lets a moderator look at so many cases of ours, and an administrator at what they did. */
    private int looked(int cases) {
        var moderator = staff.aModerator();
        var waiting = database.sql(
                        "select case_id from moderation_case_author where organisation_id = :us order by 1 limit :limit")
                .param("us", council.id().value())
                .param("limit", cases)
                .query(UUID.class)
                .list();
        assertThat(waiting).hasSize(cases);
        portal.as(moderator, () -> waiting.forEach(it -> caseFiles.open(new CaseId(it), Locale.UK)));
        return statements(administrator, "audit?act=case.opened&who=" + moderator);
    }

    private List<Asked> submit(int number) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < number; i++) {
            asked.add(consultations.anOpenConsultation());
            responses.aSubmittedResponse(council, asked.getLast(), "Too costly.");
        }
        return asked;
    }

    private void sendForSignOff(int number) {
        for (int i = 0; i < number; i++) {
            responses.aResponseAwaitingSignOff(council, consultations.anOpenConsultation(), "Too costly.");
        }
    }

    private void invite(int from, int to) {
        portal.as(leader, () -> {
            for (int i = from; i < to; i++) {
                invitations.invite(
                        council.id(),
                        "invited" + i + "@" + council.slug() + ".example",
                        "Invited " + i,
                        "",
                        EnumSet.of(Role.DRAFTER, Role.APPROVER));
            }
        });
    }

    private void register(String name, int from, int to) {
        portal.asSystem(() -> {
            for (int i = from; i < to; i++) {
                organisations.register(new NewOrganisation(
                        Slug.of(name + " " + i), name + " " + i, OrganisationKind.OTHER, true, null));
            }
            return name;
        });
    }

    /** Who ask to take part, all of them after everybody else; the first of them. */
    private UUID ask(int from, int to) {
        return database.sql("""
                insert into take_part_request (id, revision, state, name, kind, area, person_name, post, address,
                    authority, token_hash, asked_at, confirmed_at)
                select uuidv7(), 0, 'WAITING', 'Counted ' || i, 'OTHER', 'counted', 'Ann', 'Clerk', 'ann@test.example',
                    'The council', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), now() - interval '2 days',
                    now() + i * interval '1 second'
                from generate_series(:from, :to) i returning id
                """)
                .param("from", from)
                .param("to", to - 1)
                .query(UUID.class)
                .list()
                .getFirst();
    }
}
