package org.concordat.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.admission.RequestFile.Caution;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.concordat.membership.AcceptingInvitations;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.membership.SentInvitations;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.organisation.DomainLooks;
import org.concordat.organisation.Newcomers;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationListItem;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.organisation.ParticularsRefused;
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.organisation.Resemblance;
import org.concordat.organisation.Resemblance.How;
import org.concordat.organisation.Standing;
import org.concordat.record.OrganisationReading;
import org.concordat.signin.TestPeople;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class TakingPartTests {

    @Autowired
    AcceptingInvitations accepting;

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    AskingToTakePart asking;

    @Autowired
    RequestReading requests;

    @Autowired
    AnsweringRequests answering;

    @Autowired
    Newcomers newcomers;

    @Autowired
    InvitingToTakePart inviting;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    OrganisationUpkeep upkeep;

    @Autowired
    CurrentMember current;

    @Autowired
    OrganisationReading record;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    PersonId administrator;
    String name;
    String domain;
    String address;

    @BeforeEach
    void setUp() {
        SecurityContextHolder.clearContext();
        // Strangers who asked in earlier tests asked long ago: only so many are heard within an hour.
        database.sql("update take_part_request set asked_at = asked_at - interval '2 days'")
                .update();
        administrator = portal.asSystem(() -> accounts.open(
                UUID.randomUUID() + "@test.example", "Ada Ministrator", null, Set.of(ServiceRole.ADMINISTRATOR)));
        var tag = UUID.randomUUID().toString().substring(0, 8);
        name = "Eastmere " + tag + " Council";
        domain = "eastmere-" + tag + ".gov.example";
        address = "clerk@" + domain;
    }

    @Test
    void showsARequestToAdministratorsOnceItsAddressIsConfirmed() {
        int before = portal.as(administrator, () -> requests.waiting());
        asking.ask(asked(), null, TestPeople.elsewhere());
        assertThat(portal.as(administrator, () -> requests.waiting())).isEqualTo(before);
        var token = token("takePartConfirm");
        assertThat(asking.isConfirmable(token)).isTrue();
        assertThat(portal.as(administrator, () -> requests.waiting()))
                .as("looking confirms nothing: mail scanners look")
                .isEqualTo(before);
        assertThat(asking.confirm(token)).isTrue();
        assertThat(asking.confirm(token)).isTrue();
        assertThat(portal.as(administrator, () -> requests.waiting())).isEqualTo(before + 1);
        var file = portal.as(administrator, () -> requests.open(id()));
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.domain()).isEqualTo(domain);
        assertThat(file.website()).isEqualTo("https://www." + domain);
        assertThat(file.resemblances()).isEmpty();
        assertThat(file.cautions()).isEmpty();
    }

    @Test
    @Tag("T77")
    void doesNotLetOneStrangerUseUpWhatIsForEverybody() {
        var stranger = TestPeople.elsewhere();
        int heard = 0;
        for (int i = 0; i < 60; i++) {
            var wanted = with(name, "victim" + i + "@" + domain, domain);
            try {
                asking.ask(wanted, null, stranger);
                heard++;
            } catch (TooSoon refused) {
                // as meant
            }
        }
        assertThat(heard).isEqualTo(20);
        assertThat(database.sql("select count(*) from mail_message where recipient like ?")
                        .param("victim%@" + domain)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        asking.ask(asked(), null, "203.0.113.77");
        assertThat(token("takePartConfirm")).isNotEmpty();
    }

    @Test
    @Tag("T77")
    void floodsNobodyWhateverIsHungOntoTheAddress() {
        for (int i = 0; i < 8; i++) {
            asking.ask(with(name, "victim+" + i + "@" + domain, domain), null, "198.18." + i + ".1");
        }
        assertThat(database.sql("select count(*) from mail_message where recipient like ?")
                        .param("victim+%@" + domain)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @Tag("T77")
    void hearsWhoeverWasInvitedThoughTheirNetworkAskedTooOften() {
        portal.as(administrator, () -> inviting.invite(name, "Una Reed", address));
        var token = token("takePartInvitation");
        var crowded = TestPeople.elsewhere();
        for (int i = 0; i < 21; i++) {
            var wanted = with(name, "colleague" + i + "@" + domain, domain);
            try {
                asking.ask(wanted, null, crowded);
            } catch (TooSoon refused) {
                assertThat(i).isEqualTo(20);
            }
        }
        asking.ask(asked(), token, crowded);
        assertThat(portal.as(administrator, () -> requests.open(id())).name()).isEqualTo(name);
    }

    @Test
    void keepsOfTheLinkNothingButItsHash() {
        asking.ask(asked(), null, TestPeople.elsewhere());
        var token = token("takePartConfirm");
        assertThat(token).hasSize(43);
        assertThat(database.sql("select count(*) from take_part_request r where r::text like :token")
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsNoWordOfAStrangerToAnAddressThatNobodyConfirmed() {
        asking.ask(asked(), null, TestPeople.elsewhere());
        assertThat(database.sql("select words::text from mail_message where recipient = :to")
                        .param("to", address)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void confirmsNothingByALinkThatIsUnknownOrTooOld() {
        assertThat(asking.confirm("nonsense")).isFalse();
        assertThat(asking.isConfirmable("nonsense")).isFalse();
        asking.ask(asked(), null, TestPeople.elsewhere());
        var token = token("takePartConfirm");
        database.sql("update take_part_request set asked_at = asked_at - interval '8 days' where address = :a")
                .param("a", address)
                .update();
        assertThat(asking.isConfirmable(token)).isFalse();
        assertThat(asking.confirm(token)).isFalse();
        assertThatThrownBy(() -> portal.as(administrator, () -> requests.open(id())))
                .isInstanceOf(NotFound.class);
        asking.forget();
        assertThat(database.sql("select count(*) from take_part_request where address = :a")
                        .param("a", address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void forgetsAYearLaterWhoWasDecidedOnOrInvited() {
        var refused = waiting(asked());
        portal.as(administrator, () -> answering.refuse(refused, "nobody answers the telephone"));
        asking.forget();
        assertThat(portal.as(administrator, () -> requests.open(refused))).isNotNull();
        database.sql("update take_part_request set decided_at = decided_at - interval '366 days' where address = :a")
                .param("a", address)
                .update();
        portal.as(administrator, () -> inviting.invite("Eastmere Parish Council", "Una Reed", address));
        database.sql("update take_part_invitation set invited_at = invited_at - interval '366 days' where address = :a")
                .param("a", address)
                .update();
        asking.forget();
        assertThatThrownBy(() -> portal.as(administrator, () -> requests.open(refused)))
                .isInstanceOf(NotFound.class);
        assertThat(database.sql("select count(*) from take_part_invitation where address = :a")
                        .param("a", address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void verifiesWhoAskedAndLetsTheirAdministratorIn() {
        var request = waiting(asked());
        var organisation = portal.as(administrator, () -> answering.verify(request, null, "telephoned the council"));
        var file = portal.as(administrator, () -> directory.open(organisation));
        assertThat(file.standing()).isEqualTo(Standing.VERIFIED);
        assertThat(file.area()).isEqualTo("Eastmere");
        assertThat(file.domain()).isEqualTo(domain);
        accepting.acceptAsNewPerson(SentInvitations.token(database, address), "Una Reed", TestPeople.PASSWORD);
        var person = portal.asSystem(() -> accounts.find(address)).orElseThrow();
        var member = portal.as(person, () -> current.require());
        assertThat(member.organisation()).isEqualTo(organisation);
        assertThat(member.roles()).containsExactly(Role.ORGANISATION_ADMINISTRATOR);
        assertThat(mails("takePartVerified")).isEqualTo(1);
        assertRefused(OrganisationRefused.Fault.DECIDED_BEFORE, () -> answering.refuse(request, "too late"));
    }

    @Test
    void letsThemDraftFirstAndVerifiesThemLater() {
        var request = waiting(asked());
        var organisation = portal.as(administrator, () -> answering.admit(request, null));
        assertThat(portal.as(administrator, () -> directory.open(organisation)).standing())
                .isEqualTo(Standing.UNVERIFIED);
        assertThat(mails("takePartAdmitted")).isEqualTo(1);
        portal.as(administrator, () -> newcomers.verify(organisation, "telephoned the council"));
        assertThat(portal.as(administrator, () -> requests.open(request)).state())
                .isEqualTo(RequestState.VERIFIED);
        assertThat(mails("takePartVerified")).isEqualTo(1);
    }

    @Test
    void refusesWithAReasonThatTheAskerReads() {
        var request = waiting(asked());
        assertRefused(OrganisationRefused.Fault.REASON_MISSING, () -> answering.refuse(request, " "));
        portal.as(administrator, () -> answering.refuse(request, "Nobody knows you at the council."));
        assertThat(database.sql("select words::text from mail_message where recipient = :to and template = :t")
                        .param("to", address)
                        .param("t", "takePartRefused")
                        .query(String.class)
                        .single())
                .contains("Nobody knows you at the council.");
        assertThat(portal.asSystem(() -> accounts.find(address))).isEmpty();
        assertRefused(
                OrganisationRefused.Fault.DECIDED_BEFORE, () -> answering.verify(request, null, "changed my mind"));
    }

    @Test
    @Tag("T57")
    void answersAlikeWhetherOrNotANameIsHeldAndTellsTheAdministrator() {
        var council = verifiedCouncil();
        var claim = with(council.name().replace('o', 'о'), "clerk@" + domain, "");
        asking.ask(claim, null, TestPeople.elsewhere());
        asking.confirm(token("takePartConfirm"));
        var file = portal.as(administrator, () -> requests.open(id()));
        assertThat(file.resemblances())
                .contains(new Resemblance(How.LOOKS_THE_SAME, council.id(), council.name(), true));
        assertThat(file.cautions()).contains(Caution.MIXED_SCRIPTS);
        assertRefused(OrganisationRefused.Fault.NAME_HELD, () -> answering.verify(file.id(), null, "looks fine"));
        assertRefused(OrganisationRefused.Fault.NAME_HELD, () -> answering.admit(file.id(), null));
        assertThat(mails("takePartConfirm")).isEqualTo(1);
    }

    @ParameterizedTest
    @Tag("T57")
    @ValueSource(strings = {"%s", "social.%s", "www.%s", "clerk@%s", "https://%s/contact", "nhs.%s"})
    void letsNobodyClaimTheDomainOfAVerifiedOrganisation(String claim) {
        var council = verifiedCouncil();
        give(council, domain);
        var request = waiting(with(name, address, claim.formatted(domain)));
        var file = portal.as(administrator, () -> requests.open(request));
        assertThat(file.resemblances()).extracting(Resemblance::organisation).containsExactly(council.id());
        assertRefused(OrganisationRefused.Fault.DOMAIN_HELD, () -> answering.verify(request, null, "looks fine"));
    }

    @Test
    @Tag("T57")
    void letsNobodyClaimADomainThatOnlyLooksLikeAnothers() {
        var council = verifiedCouncil();
        give(council, domain);
        var request = waiting(with(name, address, domain.replace('a', 'а')));
        assertRefused(OrganisationRefused.Fault.DOMAIN_HELD, () -> answering.verify(request, null, "looks fine"));
    }

    @Test
    void letsAPartShareTheDomainOfItsParent() {
        var council = verifiedCouncil();
        give(council, domain);
        var request = waiting(asked());
        var part = portal.as(administrator, () -> answering.verify(request, council.id(), "its committee"));
        assertThat(portal.as(administrator, () -> directory.open(part)).parent().id())
                .isEqualTo(council.id());
        assertThat(portal.as(administrator, () -> directory.open(council.id())).parts())
                .extracting(OrganisationSummary::id)
                .containsExactly(part);
    }

    @Test
    @Tag("T57")
    void flagsAddedWordsInitialsAndAddressesFromElsewhere() {
        var council = verifiedCouncil();
        var dressed = waiting(with(council.name() + " Official", "someone@elsewhere.example", domain));
        var file = portal.as(administrator, () -> requests.open(dressed));
        assertThat(file.resemblances()).contains(new Resemblance(How.ADDED_WORDS, council.id(), council.name(), true));
        assertThat(file.cautions()).contains(Caution.ADDED_WORDS, Caution.ADDRESS_ELSEWHERE);
    }

    @Test
    @Tag("T57")
    void letsOneOfTwoWhoClaimTheSameNameAtOnceBeVerified() {
        var one = waiting(with(name, "one@" + domain, ""));
        var other = waiting(with(name, "other@" + domain, ""));
        Callable<Boolean> first = () -> verified(one);
        Callable<Boolean> second = () -> verified(other);
        assertThat(AtOnce.all(List.of(first, second))).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "DOMAIN, gmail.com, SHARED",
        "DOMAIN, @nhs.net, SHARED",
        "DOMAIN, not a domain, MALFORMED",
        "DOMAIN, 127.0.0.1, MALFORMED",
        "DOMAIN, localhost, MALFORMED",
        "WEBSITE, javascript:alert(1), MALFORMED",
        "WEBSITE, https://user@council.example/, MALFORMED",
        "WEBSITE, file:///etc/passwd, MALFORMED",
        "ADDRESS, nobody, MALFORMED",
        "ADDRESS, a@b, MALFORMED",
        "ADDRESS, 'a@b.example, c@d.example', MALFORMED",
        "NAME, ' ', MISSING",
        "AUTHORITY, ' ', MISSING"
    })
    @Tag("A23")
    void saysAtTheFieldWhatIsWrong(Field field, String value, Fault fault) {
        var wrong = new Asking(
                field == Field.NAME ? value : name,
                OrganisationKind.COUNCIL,
                "",
                field == Field.DOMAIN ? value : "",
                field == Field.WEBSITE ? value : "",
                "Clara Clerk",
                "clerk",
                field == Field.ADDRESS ? value : address,
                field == Field.AUTHORITY ? value : "I am the clerk.");
        assertThat(asking.faults(wrong)).isEqualTo(Map.of(field, fault));
        assertThatThrownBy(() -> asking.ask(wrong, null, TestPeople.elsewhere()))
                .isInstanceOf(ParticularsRefused.class);
        assertThat(mails("takePartConfirm")).isZero();
    }

    @Test
    void saysWhatIsMissingAndTooLongAllAtOnce() {
        var faults = asking.faults(
                new Asking("x".repeat(201), null, "x".repeat(201), "", "", "", "", "", "x".repeat(2_001)));
        assertThat(faults)
                .containsOnly(
                        Map.entry(Field.NAME, Fault.TOO_LONG),
                        Map.entry(Field.KIND, Fault.MISSING),
                        Map.entry(Field.AREA, Fault.TOO_LONG),
                        Map.entry(Field.PERSON_NAME, Fault.MISSING),
                        Map.entry(Field.POST, Fault.MISSING),
                        Map.entry(Field.ADDRESS, Fault.MISSING),
                        Map.entry(Field.AUTHORITY, Fault.TOO_LONG));
    }

    @Test
    void sendsNobodyMoreThanThreeMailsADayAndSaysNothingOfIt() {
        for (int i = 0; i < 5; i++) {
            asking.ask(asked(), null, TestPeople.elsewhere());
        }
        assertThat(mails("takePartConfirm")).isEqualTo(3);
    }

    @Test
    void takesWhoWasInvitedToThisAddressAtTheirWord() {
        var token = invitation();
        assertThat(asking.invited(token)).contains(new AskingToTakePart.Invited(name, "Clara Clerk", address));
        asking.ask(asked(), token, TestPeople.elsewhere());
        assertThat(mails("takePartConfirm")).isZero();
        assertThat(portal.as(administrator, () -> requests.open(id())).invitedBy())
                .startsWith("Staff");
        assertThat(asking.invited(token)).isEmpty();
    }

    @Test
    @Tag("T57")
    void confirmsAnAddressOtherThanTheOneThatWasInvited() {
        var token = invitation();
        var other = "impostor@elsewhere.example";
        asking.ask(with(name, other, domain), token, TestPeople.elsewhere());
        assertThat(database.sql(
                                "select count(*) from mail_message where recipient = :to and template = 'takePartConfirm'")
                        .param("to", other)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(asking.invited(token)).as("still open for whom it is meant").isPresent();
        assertThat(asking.invited("nonsense")).isEmpty();
    }

    @Test
    @Tag("T2")
    void letsNobodyButAdministratorsDecide() {
        var request = waiting(asked());
        var council = teams.aCouncil();
        var people =
                List.of(teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR), staff.aModerator(), staff.anOwner());
        for (var person : people) {
            for (Runnable act : List.<Runnable>of(
                    () -> requests.waiting(),
                    () -> requests.list(null),
                    () -> requests.open(request),
                    () -> answering.admit(request, null),
                    () -> answering.verify(request, null, "x"),
                    () -> newcomers.verify(council.id(), "x"),
                    () -> answering.refuse(request, "x"),
                    () -> directory.list("", null, null),
                    () -> directory.open(council.id()))) {
                assertThatThrownBy(() -> portal.as(person, act)).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThatThrownBy(() -> portal.as(people.getFirst(), () -> inviting.invite("a", "b", "c@d.example")))
                .isInstanceOf(AccessDeniedException.class);
        // An owner chooses the body that consults.
        for (var person : people.subList(0, 2)) {
            assertThatThrownBy(() -> portal.as(person, () -> directory.choices("", 0, 10)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(portal.as(administrator, () -> requests.open(request)).state())
                .isEqualTo(RequestState.WAITING);
    }

    @Test
    @Tag("A2")
    void answersToAnUnknownRequestAsToOneThatNobodyConfirmed() {
        asking.ask(asked(), null, TestPeople.elsewhere());
        for (var request : List.of(id(), new RequestId(UUID.randomUUID()))) {
            for (Runnable act : List.<Runnable>of(
                    () -> requests.open(request),
                    () -> answering.admit(request, null),
                    () -> answering.verify(request, null, "x"),
                    () -> answering.refuse(request, "x"))) {
                assertThatThrownBy(() -> portal.as(administrator, act)).isInstanceOf(NotFound.class);
            }
        }
        assertThatThrownBy(() -> portal.as(administrator, () -> directory.open(new OrganisationId(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("T23")
    void showsNothingOfTheUnverifiedInPublic() {
        var request = waiting(asked());
        var organisation = portal.as(administrator, () -> answering.admit(request, null));
        var slug = portal.as(administrator, () -> directory.open(organisation))
                .organisation()
                .slug();
        assertThat(record.organisation(slug)).isEmpty();
        for (var table : database.sql("select tablename from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list()) {
            assertThat(database.sql("select count(*) from record." + table + " t where t::text like :slug")
                            .param("slug", "%" + slug + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void leafsThroughTheDirectoryByName() {
        var council = verifiedCouncil();
        var found = portal.as(administrator, () -> directory.list(council.name().toUpperCase(), null, null));
        assertThat(found.organisations()).extracting(OrganisationListItem::id).containsExactly(council.id());
        assertThat(portal.as(administrator, () -> directory.list(council.name(), Standing.CLOSED, null))
                        .organisations())
                .isEmpty();
        assertThat(portal.as(administrator, () -> directory.list("100%_\\", null, null))
                        .organisations())
                .isEmpty();
        var all = new java.util.ArrayList<OrganisationId>();
        Slug after = null;
        do {
            var from = after;
            var page = portal.as(administrator, () -> directory.list("", null, from));
            page.organisations().forEach(it -> all.add(it.id()));
            after = page.next();
        } while (after != null);
        assertThat(all)
                .doesNotHaveDuplicates()
                .hasSize(database.sql("select count(*) from organisation")
                        .query(Integer.class)
                        .single());
    }

    private boolean verified(RequestId request) {
        try {
            portal.as(administrator, () -> answering.verify(request, null, "telephoned"));
            return true;
        } catch (OrganisationRefused second) {
            return false;
        }
    }

    private Team verifiedCouncil() {
        var council = teams.aCouncil();
        var called = "Northmoor " + UUID.randomUUID().toString().substring(0, 8) + " Council";
        portal.as(administrator, () -> upkeep.rename(council.id(), called, "test"));
        return new Team(
                council.id(), council.slug(), called, council.drafter(), council.approver(), council.drafterEmail());
    }

    private void give(Team team, String domain) {
        database.sql("update organisation set domain = :domain, domain_look = :look where id = :id")
                .param("domain", domain)
                .param("look", DomainLooks.of(domain))
                .param("id", team.id().value())
                .update();
    }

    private RequestId waiting(Asking wanted) {
        asking.ask(wanted, null, TestPeople.elsewhere());
        address = wanted.address();
        asking.confirm(token("takePartConfirm"));
        return id();
    }

    private String invitation() {
        var owner = staff.anOwner();
        portal.as(owner, () -> inviting.invite(name, "Clara Clerk", address));
        assertThat(portal.as(owner, () -> inviting.sent()))
                .singleElement()
                .satisfies(it -> assertThat(it.progress()).isEqualTo(InvitingToTakePart.Progress.SENT));
        return token("takePartInvitation");
    }

    private Asking asked() {
        return with(name, address, domain);
    }

    private static Asking with(String name, String address, String domain) {
        return new Asking(
                name,
                OrganisationKind.COUNCIL,
                "Eastmere",
                domain,
                domain.contains("/") || domain.contains("@") || domain.isEmpty() ? "" : "https://www." + domain,
                "Clara Clerk",
                "clerk to the council",
                address,
                "I am the clerk.");
    }

    private RequestId id() {
        return new RequestId(
                database.sql("select id from take_part_request where address = :address order by asked_at desc limit 1")
                        .param("address", address)
                        .query(UUID.class)
                        .single());
    }

    private String token(String template) {
        var path = database.sql("""
                select path from mail_message where recipient = :to and template = :template
                order by created_at desc, id desc limit 1
                """)
                .param("to", address)
                .param("template", template)
                .query(String.class)
                .single();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1);
    }

    private int mails(String template) {
        return database.sql("select count(*) from mail_message where recipient = :to and template = :template")
                .param("to", address)
                .param("template", template)
                .query(Integer.class)
                .single();
    }

    private void assertRefused(OrganisationRefused.Fault reason, Runnable work) {
        assertThatThrownBy(() -> portal.as(administrator, work))
                .isInstanceOfSatisfying(
                        OrganisationRefused.class, it -> assertThat(it.fault()).isEqualTo(reason));
    }
}
