package org.concordat.consultee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.consultee.AskedTable.Column;
import org.concordat.consultee.AskedTable.Fault;
import org.concordat.consultee.AskedTable.Problem;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.preparation.TestPreparations;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class AskingTests {

    @Autowired
    Asking asking;

    @Autowired
    Coverage coverage;

    @Autowired
    Reminding reminding;

    @Autowired
    NotResponding responding;

    @Autowired
    Rounds rounds;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;
    AskedListId list;
    Team council;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
        list = AskedListId.of(asked.id());
        council = teams.aCouncil();
    }

    @Test
    void writesToTheMembersOfWhoIsAskedAndOnce() {
        ask(council);
        assertThat(only().progress()).isEqualTo(Progress.NOT_TOLD);
        assertThat(letters(council.drafterEmail())).isEmpty();
        rounds.make();
        rounds.make();
        assertThat(letters(council.drafterEmail())).containsExactly("consultee-asked");
        assertThat(only().progress()).isEqualTo(Progress.NOT_OPENED);
    }

    @Test
    @Tag("T1")
    void tellsNobodyBeforeItIsOpen() {
        var later = consultations.aConsultation(Duration.ofDays(1), Duration.ofDays(9));
        var its = staff.anOwnerOf(later);
        portal.as(its, () -> asking.ask(AskedListId.of(later.id()), council.id()));
        var prepared = preparations.aPreparation(staff.anOwner());
        portal.as(staff.anOwner(), () -> asking.ask(AskedListId.of(prepared), council.id()));
        rounds.make();
        assertThat(letters(council.drafterEmail())).isEmpty();
        assertThat(portal.as(council.approver(), responding::asked)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> portal.as(council.approver(), () -> responding.reply(later.id(), Reply.NIL_RETURN, "")));
    }

    @Test
    void invitesWhoHasNotJoinedByALinkAndKnowsThemOnceTheyHave() {
        var address = "body" + portal.number() + "@test.example";
        assertThat(portal.as(
                        owner,
                        () -> asking.ask(
                                list,
                                Map.of(
                                        Column.NAME,
                                        "A body " + portal.number(),
                                        Column.KIND,
                                        "council",
                                        Column.ADDRESS,
                                        address))))
                .isEmpty();
        rounds.make();
        assertThat(letters(address)).containsExactly("consultee-asked-to-join");
        assertThat(database.sql("select path from mail_message where recipient = :it")
                        .param("it", address)
                        .query(String.class)
                        .single())
                .startsWith("/workspace/take-part?invitation=");
        assertThat(only().address()).isEqualTo(address);
        database.sql("""
                insert into take_part_request (id, revision, state, name, kind, area, person_name, post, address, authority,
                    invitation_id, token_hash, asked_at, confirmed_at, decided_at, organisation_id)
                select uuidv7(), 0, 'VERIFIED', 'It', 'COUNCIL', '', 'Ann', 'Clerk', address, 'council', id,
                    replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), now(), now(), now(), :organisation
                from take_part_invitation where address = :address
                """)
                .param("organisation", council.id().value())
                .param("address", address)
                .update();
        rounds.make();
        assertThat(only().address()).isNull();
        responses.aDraft(council, asked, "Words.");
        assertThat(only().progress()).isEqualTo(Progress.DRAFTING);
    }

    @Test
    void asksNobodyTwice() {
        ask(council);
        assertThatExceptionOfType(AskingRefused.class)
                .isThrownBy(() -> ask(council))
                .extracting(AskingRefused::fault)
                .isEqualTo(AskingRefused.Fault.ASKED_ALREADY);
        var table = "organisation,kind,email\n" + council.name() + ",,\n"
                + "New one,council,one@test.example\nNEW ONE,council,two@test.example\nOther,council,One@test.example\n"
                + "Without,council,\nWrong,council,at home\nKindless,,k@test.example\n";
        assertThat(read(table).problems())
                .containsExactly(
                        new Problem(2, Column.NAME, Fault.ASKED_ALREADY, council.name()),
                        new Problem(4, Column.NAME, Fault.NAMED_TWICE, "NEW ONE"),
                        new Problem(5, Column.ADDRESS, Fault.NAMED_TWICE, "One@test.example"),
                        new Problem(6, Column.ADDRESS, Fault.MISSING, ""),
                        new Problem(7, Column.ADDRESS, Fault.ADDRESS_INVALID, "at home"),
                        new Problem(8, Column.KIND, Fault.MISSING, ""));
        assertThatExceptionOfType(AskingRefused.class)
                .isThrownBy(() -> portal.as(owner, () -> asking.askAll(list, bytes(table))));
        assertThat(page()).hasSize(1);
    }

    @Test
    void takesAWholeListOrNothing() {
        var table = "organisation;kind;area;contact;email\n" + council.name().toUpperCase(java.util.Locale.ROOT)
                + ";;North;;\nA new body;patients' group;South;Ann;ann@body.example\n";
        var read = read(table);
        assertThat(read.isClean()).isTrue();
        assertThat(read.joined()).isEqualTo(1);
        assertThat(page()).isEmpty();
        assertThat(portal.as(owner, () -> asking.askAll(list, bytes(table)))).isEqualTo(2);
        assertThat(page())
                .extracting(Consultee::name, Consultee::area, Consultee::address)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A new body", "South", "ann@body.example"),
                        org.assertj.core.groups.Tuple.tuple(council.name(), "North", null));
    }

    @Test
    @Tag("T14")
    void takesAListOnceHoweverOftenItIsPressed() {
        var table = bytes("organisation,kind,email\nA new body,council,ann@body.example\n");
        Callable<Integer> take = () -> portal.as(owner, () -> asking.askAll(list, table));
        assertThat(AtOnce.settled(List.of(take, take)).stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(page()).hasSize(1);
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        ask(council);
        var prepared = AskedListId.of(preparations.aPreparation(staff.anOwner()));
        var consultee = only().id();
        var other = preparations.anOtherOwner();
        for (var it : List.of(list, prepared)) {
            refused(other, () -> asking.ask(it, council.id()));
            refused(other, () -> asking.ask(it, Map.of(Column.NAME, "One")));
            refused(other, () -> asking.read(it, bytes("x")));
            refused(other, () -> asking.askAll(it, bytes("x")));
            refused(other, () -> asking.remove(it, consultee));
            refused(other, () -> coverage.page(it, CoverageFilter.ALL, null));
            refused(other, () -> coverage.byKind(it));
            refused(other, () -> coverage.byArea(it));
        }
        refused(other, () -> reminding.remind(asked.id(), Progress.REMINDABLE));
        refused(owner, () -> asking.remove(list, new ConsulteeId(java.util.UUID.randomUUID())));
        refused(owner, () -> asking.ask(list, new OrganisationId(java.util.UUID.randomUUID())));
        refused(owner, () -> asking.ask(list, teams.anUnverifiedOrganisation().id()));
    }

    private void refused(PersonId person, Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(person, act));
    }

    @Test
    @Tag("A4")
    void asksNobodyAfterTheClose() {
        ask(council);
        var afterwards = clock.instant().plus(Duration.ofDays(40));
        fault(
                AskingRefused.Fault.CLOSED,
                () -> portal.at(afterwards, () -> {
                    ask(teams.aCouncil());
                    return 0;
                }));
        fault(
                AskingRefused.Fault.CLOSED,
                () -> portal.at(
                        afterwards, () -> portal.as(owner, () -> reminding.remind(asked.id(), Progress.REMINDABLE))));
        rounds.make();
        assertThatExceptionOfType(ConsultationClosed.class)
                .isThrownBy(() -> portal.at(afterwards, () -> {
                    portal.as(council.approver(), () -> responding.reply(asked.id(), Reply.NIL_RETURN, ""));
                    return 0;
                }));
    }

    @Test
    void takesOffOnlyWhoWasNotToldYet() {
        ask(council);
        var other = teams.aGpGroup();
        ask(other);
        var consultee = page().getFirst();
        portal.as(owner, () -> asking.remove(list, consultee.id()));
        rounds.make();
        fault(AskingRefused.Fault.TOLD_ALREADY, () -> portal.as(owner, () -> asking.remove(list, only().id())));
    }

    @Test
    void remindsThoseWhoAreThisFarAndNotAgainForSomeDays() {
        var drafting = teams.aCouncil();
        var submitted = teams.aCouncil();
        List.of(council, drafting, submitted).forEach(this::ask);
        fault(AskingRefused.Fault.NOBODY, () -> remind(Set.of(Progress.NOT_OPENED)));
        rounds.make();
        responses.aDraft(drafting, asked, "Words.");
        responses.aSubmittedResponse(submitted, asked, "Words.");
        assertThat(remind(EnumSet.allOf(Progress.class))).isEqualTo(2);
        rounds.make();
        rounds.make();
        assertThat(letters(council.drafterEmail())).containsExactly("consultee-asked", "consultee-reminded");
        assertThat(letters(drafting.drafterEmail())).contains("consultee-reminded");
        assertThat(letters(submitted.drafterEmail())).doesNotContain("consultee-reminded");
        fault(AskingRefused.Fault.TOO_SOON, () -> remind(Progress.REMINDABLE));
        assertThat(portal.as(owner, () -> reminding.notBefore(asked.id()))).isAfter(clock.instant());
        var nextWeek = clock.instant().plus(Duration.ofDays(8));
        assertThat(portal.at(nextWeek, () -> remind(Set.of(Progress.DRAFTING)))).isEqualTo(1);
    }

    @Test
    @Tag("T14")
    void remindsOnceHoweverManyOwnersDo() {
        ask(council);
        rounds.make();
        Callable<Integer> remind = () -> remind(Progress.REMINDABLE);
        assertThat(AtOnce.settled(List.of(remind, remind, remind)).stream()
                        .filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
    }

    @Test
    void tellsHowFarEachHasComeByKindAndArea() {
        var signing = teams.aGpGroup();
        var nil = teams.aCouncil();
        var declined = teams.aCouncil();
        List.of(council, signing, nil, declined).forEach(this::ask);
        rounds.make();
        responses.aResponseAwaitingSignOff(signing, asked, "Words.");
        portal.as(nil.approver(), () -> responding.reply(asked.id(), Reply.NIL_RETURN, ""));
        portal.as(declined.approver(), () -> responding.reply(asked.id(), Reply.DECLINED, "No time."));
        assertThat(page())
                .extracting(Consultee::progress)
                .containsExactlyInAnyOrder(
                        Progress.NOT_OPENED, Progress.SIGN_OFF, Progress.NIL_RETURN, Progress.DECLINED);
        assertThat(portal.as(owner, () -> coverage.byKind(list)))
                .contains(new Coverage.Count("GP_GROUP", Progress.SIGN_OFF, 1))
                .contains(new Coverage.Count("COUNCIL", Progress.DECLINED, 1));
        var filter = new CoverageFilter(null, "", Progress.DECLINED);
        assertThat(portal.as(owner, () -> coverage.page(list, filter, null)).consultees())
                .singleElement()
                .extracting(Consultee::reason)
                .isEqualTo("No time.");
        responses.aSubmittedResponse(declined, asked, "After all.");
        assertThat(portal.as(owner, () -> coverage.page(list, filter, null)).consultees())
                .isEmpty();
    }

    @Test
    @Tag("T1")
    void publishesWhoWasAskedAfterTheCloseWithoutReasonsAndPeople() {
        var declined = teams.aCouncil();
        List.of(council, declined).forEach(this::ask);
        rounds.make();
        portal.as(declined.approver(), () -> responding.reply(asked.id(), Reply.DECLINED, "No time."));
        rounds.make();
        assertThat(onRecord()).isEmpty();
        portal.at(clock.instant().plus(Duration.ofDays(40)), () -> {
            rounds.make();
            rounds.make();
            return 0;
        });
        assertThat(onRecord())
                .containsExactlyInAnyOrder(
                        council.name() + "/" + council.slug() + "/-",
                        declined.name() + "/" + declined.slug() + "/DECLINED");
    }

    private List<String> onRecord() {
        return database.sql(
                        "select concat_ws('/', name, organisation, coalesce(reply, '-')) from record.asked where consultation = :it")
                .param("it", asked.slug().value())
                .query(String.class)
                .list();
    }

    @Test
    @Tag("A4")
    void letsOnlyThoseWhoSpeakForItSayThatAnOrganisationWillNotRespond() {
        ask(council);
        rounds.make();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> portal.as(council.drafter(), () -> responding.reply(asked.id(), Reply.NIL_RETURN, "")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(
                        teams.aCouncil().approver(), () -> responding.reply(asked.id(), Reply.NIL_RETURN, "")));
        replyRefused(ReplyRefused.Fault.REASON_MISSING, " ");
        replyRefused(ReplyRefused.Fault.REASON_TOO_LONG, "a".repeat(1_001));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(council.approver(), () -> responding.takeBack(asked.id())));
        var administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        portal.as(administrator, () -> responding.reply(asked.id(), Reply.DECLINED, "No time."));
        portal.as(council.approver(), () -> responding.takeBack(asked.id()));
        assertThat(only().progress()).isEqualTo(Progress.NOT_OPENED);
        responses.aSubmittedResponse(council, asked, "Words.");
        replyRefused(ReplyRefused.Fault.RESPONDED, "No time.");
    }

    private void replyRefused(ReplyRefused.Fault fault, String reason) {
        assertThatExceptionOfType(ReplyRefused.class)
                .isThrownBy(
                        () -> portal.as(council.approver(), () -> responding.reply(asked.id(), Reply.DECLINED, reason)))
                .extracting(ReplyRefused::fault)
                .isEqualTo(fault);
    }

    private static void fault(AskingRefused.Fault fault, Runnable act) {
        assertThatExceptionOfType(AskingRefused.class)
                .isThrownBy(act::run)
                .extracting(AskingRefused::fault)
                .isEqualTo(fault);
    }

    private int remind(Set<Progress> whom) {
        return portal.as(owner, () -> reminding.remind(asked.id(), whom));
    }

    private void ask(Team team) {
        portal.as(owner, () -> asking.ask(list, team.id()));
    }

    private AskedTable read(String table) {
        return portal.as(owner, () -> asking.read(list, bytes(table)));
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private List<Consultee> page() {
        return portal.as(owner, () -> coverage.page(list, CoverageFilter.ALL, null))
                .consultees();
    }

    private Consultee only() {
        var all = page();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> letters(String address) {
        return database.sql(
                        "select template from mail_message where recipient = :it and template like 'consultee%' order by id")
                .param("it", address)
                .query(String.class)
                .list();
    }
}
