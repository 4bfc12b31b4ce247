package org.concordat.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditFilter;
import org.concordat.audit.AuditReading;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.audit.ThingName;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Invitations;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestResponses responses;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    AuditReading reading;

    @Autowired
    AuditTrail trail;

    @Autowired
    Memberships memberships;

    @Autowired
    Invitations invitations;

    @Autowired
    Deciding deciding;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    PersonId administrator;
    Team council;
    PersonId leader;

    @BeforeEach
    void setUp() {
        administrator = staff.anAdministrator();
        council = teams.aCouncil();
        leader = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        responses.aSubmittedResponse(council, consultations.anOpenConsultation(), "Too costly.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void showsAdministratorsWhoDidWhatForWhom() {
        workspace.open(administrator, AuditNavigation.trail());
        _setValue(field("For which organisation"), council.name());
        _click(_get(Button.class, it -> it.withText("Show")));
        assertThat(workspace.text()).contains("Response submitted", council.name());
        _setValue(field("For which organisation"), "No such organisation");
        _click(_get(Button.class, it -> it.withText("Show")));
        assertThat(workspace.text()).contains("No entry is like this");
    }

    @Test
    void saysInWordsWhatWasDoneAsWhatAndWhy() {
        var moderator = staff.aModerator();
        portal.as(moderator, () -> {
            var file = cases.caseOf(council);
            deciding.decide(
                    file.id(),
                    file.version(),
                    Decision.against(
                            Verdict.Kind.WITHHOLD, Set.of(DecisionReason.IMPERSONATION, DecisionReason.OFF_TOPIC), ""));
        });
        workspace.open(administrator, AuditNavigation.trail() + "?who=" + moderator);
        assertThat(workspace.text())
                .contains(
                        "Withheld: the response of " + council.name() + ", A test",
                        ", as a moderator",
                        "Why: impersonation, off topic")
                .doesNotContain("case.withheld", "IMPERSONATION");
        workspace.show(AuditNavigation.trail() + "?organisation=" + council.id());
        assertThat(workspace.text())
                .contains(", as an approver, for " + council.name(), "Fingerprint of what was submitted: ")
                .doesNotContainPattern("[0-9a-f]{64}");
    }

    @Test
    void namesTheConsultationForWhichSomebodyWasGivenARole() {
        var person = staff.aModeratorFor(consultations.anOpenConsultation());
        workspace.open(administrator, AuditNavigation.trail() + "?act=service-role.given&thing=" + person);
        assertThat(workspace.text()).contains("moderator for A test of what is proposed: test", "The service, ");
    }

    @Test
    void leadsFromAThingToAllThatWasDoneToIt() {
        var draft = responses.aDraft(council, consultations.anOpenConsultation(), "Too costly.");
        workspace.open(leader, "our-trail");
        var name = "the response of " + council.name() + " to A test, version 1";
        workspace.show(
                workspace.still().expectFirst("a:containsOwn(" + name + ")").attr("href"));
        assertThat(entries()).isEqualTo(1);
        assertThat(field("To what (id or reference)").getValue()).isEqualTo(draft.toString());
    }

    @Test
    @Tag("T52")
    @Tag("T22")
    void namesToAnOrganisationNothingThatIsNotItsOwn() {
        var other = teams.aCouncil();
        var asked = consultations.anOpenConsultation();
        var ours = responses.aDraft(council, asked, "Too costly.").toString();
        var theirs = responses.aDraft(other, asked, "Too costly.").toString();
        var theirReference = responses
                .aSubmittedResponse(other, consultations.anOpenConsultation(), "Ours alone.")
                .reference()
                .value();
        var theirInvitation = portal.asSystem(() -> invitations.invite(
                        other.id(), "una@" + other.slug() + ".example", "Una", "", EnumSet.of(Role.DRAFTER)))
                .toString();
        for (var thing : List.of(ours, theirs, theirReference)) {
            write(council.drafter(), council, Act.RESPONSE_VERSION_DISCARDED, thing);
        }
        write(council.drafter(), council, Act.INVITATION_REVOKED, theirInvitation);
        var discarded = Act.RESPONSE_VERSION_DISCARDED.code();
        var revoked = Act.INVITATION_REVOKED.code();
        assertThat(namesToAdministrators(discarded)).containsKeys(ours, theirs, theirReference);
        assertThat(namesToAdministrators(revoked)).containsKeys(theirInvitation);
        assertThat(namesToTheLeader(discarded)).containsOnlyKeys(ours);
        assertThat(namesToTheLeader(revoked)).isEmpty();
    }

    @Test
    void narrowsDownByPersonActThingAndTime() {
        var thing = UUID.randomUUID().toString();
        write(council.drafter(), council, Act.DELEGATION_ENDED, thing);
        var all = new AuditFilter("", Act.DELEGATION_ENDED.code(), "", thing, null, null);
        assertThat(found(all)).isEqualTo(1);
        assertThat(found(new AuditFilter(council.drafterEmail(), "", "", thing, null, null)))
                .isEqualTo(1);
        assertThat(found(new AuditFilter(council.drafter().toString(), "", "", thing, null, null)))
                .isEqualTo(1);
        assertThat(found(new AuditFilter("somebody else", "", "", thing, null, null)))
                .isZero();
        assertThat(found(new AuditFilter("", "", council.id().toString(), thing, null, null)))
                .isEqualTo(1);
        assertThat(found(new AuditFilter("", "", "", thing, LocalDate.of(2100, 1, 1), null)))
                .isZero();
        assertThat(found(new AuditFilter("", "", "", thing, null, LocalDate.of(2020, 1, 1))))
                .isZero();
        assertThat(found(new AuditFilter("", "", "", thing, LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1))))
                .isEqualTo(1);
    }

    @Test
    void leafsThroughManyEntries() {
        var thing = UUID.randomUUID().toString();
        for (int i = 0; i < 60; i++) {
            write(council.drafter(), council, Act.COMMENT_SUBMITTED, thing);
        }
        workspace.open(administrator, AuditNavigation.trail() + "?thing=" + thing);
        for (int full : List.of(25, 25)) {
            assertThat(entries()).isEqualTo(full);
            workspace.show(
                    _get(Anchor.class, it -> it.withText("Older entries")).getHref());
        }
        assertThat(entries()).isEqualTo(10);
    }

    @Test
    void saysAtTheFieldThatTheDaysAreTheWrongWayRound() {
        workspace.open(administrator, AuditNavigation.trail());
        _setValue(_get(DatePicker.class, it -> it.withLabel("First day")), LocalDate.of(2026, 5, 2));
        _setValue(_get(DatePicker.class, it -> it.withLabel("Last day")), LocalDate.of(2026, 5, 1));
        _click(_get(Button.class, it -> it.withText("Show")));
        var last = _get(DatePicker.class, it -> it.withLabel("Last day"));
        assertThat(last.isInvalid()).isTrue();
        assertThat(last.getErrorMessage()).isEqualTo("The last day must not lie before the first");
    }

    @Test
    void showsAnOrganisationItsOwnTrailAndNobodyElses() {
        var other = teams.aCouncil();
        workspace.open(leader, "our-trail");
        assertThat(_get(H1.class).getText()).isEqualTo("Our trail");
        assertThat(workspace.text())
                .contains("Response submitted", "Organisation verified", "The service")
                .doesNotContain(other.name(), "From 127");
    }

    @Test
    @Tag("T52")
    void answersToAnotherOrganisationAsToNone() {
        var other = teams.aCouncil();
        for (var organisation : List.of(other.id(), new OrganisationId(UUID.randomUUID()))) {
            assertThatThrownBy(
                            () -> portal.as(leader, () -> reading.ofOrganisation(organisation, AuditFilter.ALL, null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> portal.as(leader, () -> reading.actsOfOrganisation(organisation)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    @Tag("T52")
    void doesNotTellWhoOfTheServiceItWasToThoseWhoGuess() {
        portal.as(administrator, () -> memberships.end(council.drafter(), council.id(), "left"));
        var guess = new AuditFilter(administrator.toString(), "", "", "", null, null);
        assertThat(portal.as(
                        leader,
                        () -> reading.ofOrganisation(council.id(), guess, null).lines()))
                .isEmpty();
        assertThat(portal.as(
                        leader,
                        () -> reading.ofOrganisation(council.id(), AuditFilter.ALL, null)
                                .lines()
                                .getFirst()
                                .actor()))
                .isNull();
    }

    @Test
    @Tag("T52")
    void isRefusedToWhomTheOrganisationDidNotGiveThatRole() {
        assertThatThrownBy(() ->
                        portal.as(council.drafter(), () -> reading.ofOrganisation(council.id(), AuditFilter.ALL, null)))
                .isInstanceOf(AccessDeniedException.class);
        workspace.open(council.drafter(), "our-trail");
        assertThat(_get(H1.class).getText()).isEqualTo("Your role does not open this page");
    }

    @Test
    @Tag("T52")
    void isRefusedToEverybodyButAdministrators() {
        var moderator = staff.aModerator();
        assertThatThrownBy(() -> portal.as(moderator, () -> reading.page(AuditFilter.ALL, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(moderator, reading::acts)).isInstanceOf(AccessDeniedException.class);
        workspace.open(moderator, AuditNavigation.trail());
        assertThat(_get(H1.class).getText()).isEqualTo("Your role does not open this page");
    }

    @Test
    void answersToNonsenseInTheAddressAsToAnUnknownOne() {
        workspace.open(administrator, AuditNavigation.trail() + "?from=yesterday");
        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
        workspace.show(AuditNavigation.trail() + "?before=x");
        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    @Test
    void showsDecisionsFirstAndSignInsWhereTheyAreAskedFor() {
        var thing = UUID.randomUUID().toString();
        write(council.drafter(), council, Act.CASE_OPENED, thing);
        write(council.drafter(), council, Act.COMMENT_SUBMITTED, thing);
        var trail = AuditNavigation.trail() + "?thing=" + thing;
        workspace.open(administrator, trail);
        assertThat(words()).contains("Comment").doesNotContain("Original");
        workspace.show(trail + "&show=technical");
        assertThat(words()).contains("Original read").doesNotContain("Comment");
        workspace.show(trail + "&show=all");
        assertThat(entries()).isEqualTo(2);
        workspace.show(trail + "&show=some");
        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    @Test
    void saysBrowsersInWordsAndFoldsAddressesAway() {
        var thing = UUID.randomUUID().toString();
        write(council.drafter(), council, Act.COMMENT_SUBMITTED, thing);
        database.sql("""
                insert into audit_origin (entry, recorded_at, address, browser)
                select number, now(), '203.0.113.7', :browser from audit_entry where thing = :thing
                on conflict (entry) do update set address = excluded.address, browser = excluded.browser
                """)
                .param(
                        "browser",
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36")
                .param("thing", thing)
                .update();
        workspace.open(administrator, AuditNavigation.trail() + "?thing=" + thing);
        var fold = workspace.still().expectFirst("details.more");
        assertThat(fold.expectFirst("summary").text()).isEqualTo("Chrome on Windows");
        assertThat(fold.hasAttr("open")).isFalse();
        assertThat(fold.text()).contains("From 203.0.113.7", "Mozilla/5.0 (Windows NT");
    }

    @Test
    @Tag("T54")
    void asksFewStatementsWhateverWasDone() {
        var things = List.of(
                Act.CASE_PUBLISHED,
                Act.COMMENT_SUBMITTED,
                Act.RESPONSE_SIGNED,
                Act.INVITATION_SENT,
                Act.CONSULTATION_ANNOUNCED);
        for (var act : things) {
            write(council.drafter(), council, act, UUID.randomUUID().toString());
        }
        workspace.open(administrator, "account"); // the first screen is the desk
        assertThat(CountedStatements.sent(() -> workspace.show(AuditNavigation.trail())))
                .hasSizeLessThanOrEqualTo(15);
    }

    private Map<String, ThingName> namesToAdministrators(String act) {
        var filter = new AuditFilter("", act, council.id().toString(), "", null, null);
        return portal.as(administrator, () -> reading.page(filter, null)).names();
    }

    private Map<String, ThingName> namesToTheLeader(String act) {
        var filter = new AuditFilter("", act, "", "", null, null);
        return portal.as(leader, () -> reading.ofOrganisation(council.id(), filter, null))
                .names();
    }

    private String words() {
        return workspace.still().text();
    }

    private int found(AuditFilter filter) {
        return portal.as(administrator, () -> reading.page(filter, null).lines().size());
    }

    private void write(PersonId who, Team team, Act act, String thing) {
        portal.as(
                who,
                () -> transaction.executeWithoutResult(status -> trail.add(AuditEntry.by(who, AuditRole.MEMBER)
                        .workingFor(team.id())
                        .did(act, thing))));
    }

    private static long entries() {
        return _find(_get(OrderedList.class), ListItem.class).size();
    }

    private static TextField field(String label) {
        return _get(TextField.class, it -> it.withLabel(label));
    }
}
