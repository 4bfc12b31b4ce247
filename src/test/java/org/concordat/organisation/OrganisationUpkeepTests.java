package org.concordat.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.organisation.OrganisationRefused.Fault;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.OrganisationReading;
import org.concordat.record.PositionReading;
import org.concordat.record.PublishedOrganisation.FormerName;
import org.concordat.staff.TestStaff;
import org.concordat.stewardship.Stewardship;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class OrganisationUpkeepTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestCases cases;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationUpkeep upkeep;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Memberships memberships;

    @Autowired
    CurrentMember current;

    @Autowired
    OrganisationReading record;

    @Autowired
    PositionReading positions;

    @Autowired
    org.concordat.account.Accounts accounts;

    @Autowired
    JdbcClient database;

    PersonId administrator;
    Team council;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = portal.asSystem(() -> accounts.open(
                UUID.randomUUID() + "@test.example", "Ada Ministrator", null, Set.of(ServiceRole.ADMINISTRATOR)));
    }

    @Test
    void leadsAFormerAddressToThePresentOneHoweverOftenItIsRenamed() {
        var first = published(council).slug();
        var second = renamed(council, "Moorland " + council.name());
        var third = renamed(council, "Fells " + council.name());
        assertThat(record.organisation(first)).isEmpty();
        assertThat(record.movedTo(first)).contains(third);
        assertThat(record.movedTo(second)).contains(third);
        assertThat(record.movedTo(third)).isEmpty();
        var page = record.organisation(third).orElseThrow();
        assertThat(page.formerNames())
                .extracting(FormerName::name)
                .containsExactly("Moorland " + council.name(), council.name());
        assertThat(record.positions(third)).hasSize(1);
    }

    @Test
    void givesItsOldAddressBackToAnOrganisationThatTakesItsOldName() {
        var first = published(council).slug();
        var second = renamed(council, "Moorland " + council.name());
        assertThat(renamed(council, council.name())).isEqualTo(first);
        assertThat(record.organisation(first)).isPresent();
        assertThat(record.movedTo(second)).contains(first);
        assertThat(record.movedTo(first)).isEmpty();
    }

    @Test
    void neverGivesAFormerAddressToAnybodyElse() {
        renamed(council, "Moorland " + council.name());
        var other = teams.aCouncil();
        // The same words with other letters behind them: their address is a number further on.
        assertThat(portal.asSystem(() -> organisations.register(new NewOrganisation(
                        new Slug("unrelated-" + UUID.randomUUID()),
                        council.name(),
                        OrganisationKind.OTHER,
                        true,
                        null))))
                .isNotNull();
        assertThatThrownBy(() -> portal.asSystem(() -> organisations.register(new NewOrganisation(
                        council.slug(), "Something else " + UUID.randomUUID(), OrganisationKind.OTHER, true, null))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(renamed(other, council.name().replace(" ", "  ") + " ")).isEqualTo(new Slug(council.slug() + "-2"));
    }

    @Test
    @Tag("T57")
    void refusesANameThatLooksLikeThatOfAVerifiedOrganisation() {
        var other = teams.aCouncil();
        for (var name : List.of(
                council.name(),
                council.name().toUpperCase(java.util.Locale.ROOT),
                council.name().replace('e', 'е'))) {
            assertRefused(Fault.NAME_HELD, () -> upkeep.rename(other.id(), name, "test"));
        }
        var impostor = portal.asSystem(() -> organisations.register(new NewOrganisation(
                new Slug("impostor-" + UUID.randomUUID()),
                council.name().replace('a', 'а'),
                OrganisationKind.OTHER,
                true,
                null)));
        assertRefused(Fault.NAME_HELD, () -> organisations.verify(impostor, "test"));
    }

    @Test
    @Tag("T57")
    void keepsTwoOrganisationsOfOneLookFromBeingVerifiedInTheDatabase() {
        var impostor = portal.asSystem(() -> organisations.register(new NewOrganisation(
                new Slug("impostor-" + UUID.randomUUID()), council.name(), OrganisationKind.OTHER, true, null)));
        assertThatThrownBy(() -> database.sql("update organisation set verified = true where id = :id")
                        .param("id", impostor.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Tag("T23")
    void leadsNobodyFromTheFormerAddressOfAnOrganisationThatSaidNothing() {
        renamed(council, "Moorland " + council.name());
        assertThat(record.movedTo(council.slug())).isEmpty();
        assertThat(record.movedTo(new Slug("never-was"))).isEmpty();
        var silent = teams.aCouncil();
        published(teams.aCouncil());
        as(() -> stewardship.merge(silent.id(), council.id(), "duplicate"));
        assertThat(record.movedTo(silent.slug())).isEmpty();
    }

    @Test
    @Tag("T23")
    void tellsNobodyOfAParentWhosePartSaidNothing() {
        var committee = teams.aGpGroup();
        as(() -> upkeep.place(committee.id(), council.id(), "its committee"));
        assertThat(record.organisation(council.slug())).isEmpty();
        assertThat(record.all("").items())
                .noneMatch(it -> it.organisation().slug().equals(council.slug()));
        published(committee);
        assertThat(record.organisation(council.slug()).orElseThrow().parts())
                .extracting(ListedOrganisation::slug)
                .containsExactly(committee.slug());
        assertThat(record.organisation(committee.slug()).orElseThrow().partOf().slug())
                .isEqualTo(council.slug());
    }

    @Test
    void keepsPartsOneStepDeep() {
        var committee = teams.aGpGroup();
        var other = teams.aCouncil();
        var unknown = teams.anUnverifiedOrganisation();
        as(() -> upkeep.place(committee.id(), council.id(), "its committee"));
        assertRefused(Fault.PART_OF_A_PART, () -> upkeep.place(other.id(), committee.id(), "x"));
        assertRefused(Fault.PART_OF_A_PART, () -> upkeep.place(council.id(), other.id(), "x"));
        assertRefused(Fault.ITSELF, () -> upkeep.place(other.id(), other.id(), "x"));
        assertRefused(Fault.NOT_VERIFIED, () -> upkeep.place(other.id(), unknown.id(), "x"));
        assertRefused(Fault.NOTHING_CHANGES, () -> upkeep.place(committee.id(), council.id(), "x"));
        assertRefused(Fault.REASON_MISSING, () -> upkeep.place(committee.id(), null, " "));
        as(() -> upkeep.place(committee.id(), null, "on its own now"));
    }

    @Test
    void mergesADuplicateIntoTheSurvivorAndKeepsWhatItSaid() {
        var duplicate = published(teams.aCouncil());
        published(council);
        var both = teams.aMember(duplicate, Role.APPROVER);
        portal.asSystem(() -> {
            memberships.add(both, council.id(), "officer", Set.of(Role.DRAFTER));
            return both;
        });
        as(() -> stewardship.merge(duplicate.id(), council.id(), "the same council"));
        assertThat(record.organisation(duplicate.slug())).isEmpty();
        assertThat(record.movedTo(duplicate.slug())).contains(council.slug());
        var page = record.organisation(council.slug()).orElseThrow();
        assertThat(page.merged()).extracting(ListedOrganisation::name).containsExactly(duplicate.name());
        assertThat(page.responses()).isEqualTo(2);
        assertThat(record.positions(council.slug()))
                .flatExtracting(it -> it.organisations())
                .extracting(ListedOrganisation::name)
                .containsExactlyInAnyOrder(council.name(), duplicate.name());
        assertThat(portal.as(duplicate.drafter(), () -> current.require().organisation()))
                .isEqualTo(council.id());
        assertThat(portal.as(both, () -> current.require().roles()))
                .containsExactlyInAnyOrder(Role.APPROVER, Role.DRAFTER);
        assertThat(portal.as(both, () -> memberships.organisationsOf(both))).containsExactly(council.id());
    }

    @Test
    void leadsThroughMergersOneAfterTheOther() {
        var first = published(teams.aCouncil());
        var second = published(teams.aCouncil());
        as(() -> stewardship.merge(first.id(), second.id(), "the same"));
        as(() -> stewardship.merge(second.id(), council.id(), "the same"));
        var present = renamed(council, "Greater " + council.name());
        assertThat(record.movedTo(first.slug())).contains(present);
        assertThat(record.movedTo(second.slug())).contains(present);
        assertThat(record.organisation(present).orElseThrow().merged()).hasSize(2);
    }

    @Test
    void refusesMergersThatMakeNoSense() {
        var other = teams.aCouncil();
        var unknown = teams.anUnverifiedOrganisation();
        assertRefused(Fault.ITSELF, () -> stewardship.merge(council.id(), council.id(), "x"));
        assertRefused(Fault.NOT_VERIFIED, () -> stewardship.merge(council.id(), unknown.id(), "x"));
        assertRefused(Fault.REASON_MISSING, () -> stewardship.merge(other.id(), council.id(), ""));
        as(() -> stewardship.close(other.id(), "abolished"));
        assertRefused(Fault.CLOSED, () -> stewardship.merge(council.id(), other.id(), "x"));
        assertRefused(Fault.CLOSED, () -> stewardship.merge(other.id(), council.id(), "x"));
    }

    @Test
    void endsMembershipsAndKeepsThePageOfAnOrganisationThatEnds() {
        published(council);
        as(() -> stewardship.close(council.id(), "abolished"));
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> current.require()))
                .isInstanceOf(AccessDeniedException.class);
        var page = record.organisation(council.slug()).orElseThrow();
        assertThat(page.closedOn()).isNotNull();
        assertThat(page.responses()).isEqualTo(1);
        assertRefused(Fault.CLOSED, () -> stewardship.close(council.id(), "again"));
        assertRefused(Fault.CLOSED, () -> upkeep.rename(council.id(), "Something else", "x"));
    }

    @Test
    void takesAllThatAnImpostorPublishedOffTheRecordForGood() {
        published(council);
        as(() -> {
            assertThat(stewardship.published(council.id())).isEqualTo(1);
            stewardship.withdrawVerification(council.id(), "not who they say");
        });
        assertThat(record.organisation(council.slug())).isEmpty();
        for (var table : database.sql("select tablename from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list()) {
            assertThat(database.sql("select count(*) from record." + table + " t where t::text like :slug")
                            .param("slug", "%" + council.slug() + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertRefused(Fault.NOTHING_CHANGES, () -> stewardship.withdrawVerification(council.id(), "again"));
        assertThat(portal.as(council.drafter(), () -> current.require().verified()))
                .isFalse();
    }

    @Test
    void keepsTheBodyThatRunsAConsultation() {
        var asked = consultations.anOpenConsultation();
        var body = database.sql("select consulting_body_id from consultation where id = :id")
                .param("id", asked.id().value())
                .query(UUID.class)
                .single();
        assertRefused(
                Fault.RUNS_A_CONSULTATION, () -> stewardship.withdrawVerification(new OrganisationId(body), "mistake"));
        assertRefused(
                Fault.RUNS_A_CONSULTATION, () -> stewardship.merge(new OrganisationId(body), council.id(), "mistake"));
    }

    @Test
    @Tag("T2")
    void isForAdministratorsAlone() {
        var member = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        for (var person : List.of(member, staff.aModerator(), staff.anOwner())) {
            for (Runnable act : List.<Runnable>of(
                    () -> upkeep.rename(council.id(), "Ours now", "x"),
                    () -> upkeep.place(council.id(), null, "x"),
                    () -> stewardship.merge(council.id(), council.id(), "x"),
                    () -> stewardship.close(council.id(), "x"),
                    () -> stewardship.withdrawVerification(council.id(), "x"),
                    () -> upkeep.refuseRenaming(council.id(), "x"),
                    () -> stewardship.published(council.id()),
                    () -> organisations.verify(council.id(), "x"))) {
                assertThatThrownBy(() -> portal.as(person, act)).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    @Tag("A2")
    void answersToAnUnknownOrganisationThatThereIsNone() {
        var unknown = new OrganisationId(UUID.randomUUID());
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> upkeep.rename(unknown, "A name", "x"),
                () -> upkeep.place(unknown, null, "x"),
                () -> upkeep.place(council.id(), unknown, "x"),
                () -> stewardship.merge(unknown, council.id(), "x"),
                () -> stewardship.close(unknown, "x"),
                () -> stewardship.withdrawVerification(unknown, "x"))) {
            assertThatThrownBy(() -> portal.as(administrator, () -> {
                        try {
                            act.call();
                        } catch (RuntimeException failure) {
                            throw failure;
                        } catch (Throwable other) {
                            throw new IllegalStateException(other);
                        }
                    }))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void takesNoEndlessNamesAndReasons() {
        assertThatThrownBy(() -> as(() -> upkeep.rename(council.id(), "x".repeat(201), "x")))
                .isInstanceOf(TooLong.class);
        assertThatThrownBy(() -> as(() -> stewardship.close(council.id(), "x".repeat(1_001))))
                .isInstanceOf(TooLong.class);
        assertRefused(Fault.NOTHING_CHANGES, () -> upkeep.rename(council.id(), council.name() + " ", "x"));
    }

    @Test
    void writesEachChangeOnTheTrail() {
        var other = teams.aCouncil();
        as(() -> upkeep.rename(council.id(), "Moorland " + council.name(), "new law"));
        as(() -> stewardship.close(other.id(), "abolished"));
        assertThat(database.sql(
                                "select act || ' ' || why from audit_entry where thing in (:one, :other) and actor = :me")
                        .param("one", council.id().toString())
                        .param("other", other.id().toString())
                        .param("me", administrator.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("organisation.renamed new law", "organisation.closed abolished");
    }

    private Team published(Team team) {
        cases.aPublishedResponse(team, consultations.anOpenConsultation(), "Too costly.");
        return team;
    }

    private Slug renamed(Team team, String name) {
        as(() -> upkeep.rename(team.id(), name, "test"));
        return portal.asSystem((Supplier<OrganisationSummary>)
                        () -> organisations.find(team.id()).orElseThrow())
                .slug();
    }

    private void as(Runnable work) {
        portal.as(administrator, work);
    }

    private void assertRefused(Fault reason, Runnable work) {
        assertThatThrownBy(() -> as(work))
                .isInstanceOfSatisfying(
                        OrganisationRefused.class, it -> assertThat(it.fault()).isEqualTo(reason));
    }
}
