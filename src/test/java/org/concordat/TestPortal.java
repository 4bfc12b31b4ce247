package org.concordat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concordat.account.Accounts;
import org.concordat.account.ActingAs;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.ConsultationRunning;
import org.concordat.consultation.NewConsultation;
import org.concordat.consultation.NewConsultation.Document;
import org.concordat.consultation.NewConsultation.Question;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.Window;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.QueueItem;
import org.concordat.organisation.NewOrganisation;
import org.concordat.organisation.Organisations;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.SignOffReading;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.SignOffChains;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.HeldRole;
import org.concordat.staff.ServiceRoles;
import org.concordat.text.Text;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Sets the stage for tests in the words of the portal: organisations with people, consultations, responses on their way. */
@TestComponent
public class TestPortal {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Accounts accounts;
    private final ActingAs acting;
    private final ServiceRoles roles;
    private final Organisations organisations;
    private final Memberships memberships;
    private final SignOffChains chains;
    private final ConsultationRunning running;
    private final ResponseBeginning beginning;
    private final ResponseDrafting drafting;
    private final SendingForSignOff sending;
    private final SigningOff signing;
    private final SignOffReading reading;
    private final ModerationQueue queue;
    private final CaseFiles caseFiles;
    private final Deciding deciding;
    private final ConsultationClock clock;

    TestPortal(
            Accounts accounts,
            ActingAs acting,
            ServiceRoles roles,
            Organisations organisations,
            Memberships memberships,
            SignOffChains chains,
            ConsultationRunning running,
            ResponseBeginning beginning,
            ResponseDrafting drafting,
            SendingForSignOff sending,
            SigningOff signing,
            SignOffReading reading,
            ModerationQueue queue,
            CaseFiles caseFiles,
            Deciding deciding,
            ConsultationClock clock) {
        this.accounts = accounts;
        this.acting = acting;
        this.roles = roles;
        this.organisations = organisations;
        this.memberships = memberships;
        this.chains = chains;
        this.running = running;
        this.beginning = beginning;
        this.drafting = drafting;
        this.sending = sending;
        this.signing = signing;
        this.reading = reading;
        this.queue = queue;
        this.caseFiles = caseFiles;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** An organisation with somebody who drafts and somebody who approves. */
    public record Team(
            OrganisationId id, Slug slug, String name, PersonId drafter, PersonId approver, String drafterEmail) {}

    /** A consultation with questions 1, 2 and 3. */
    public record Asked(ConsultationId id, Slug slug) {}

    public Team aCouncil() {
        return aTeam(OrganisationKind.COUNCIL, true);
    }

    public Team aGpGroup() {
        return aTeam(OrganisationKind.GP_GROUP, true);
    }

    public Team anUnverifiedOrganisation() {
        return aTeam(OrganisationKind.OTHER, false);
    }

    private Team aTeam(OrganisationKind kind, boolean verified) {
        int number = NUMBER.incrementAndGet();
        var name = "Test organisation " + number;
        var slug = Slug.of(name);
        return asSystem(() -> {
            var id = organisations.register(new NewOrganisation(slug, name, kind, true, null));
            if (verified) {
                organisations.verify(id, "test");
            }
            chains.define(id, List.of(new ChainStep("Leader", "answers for it", false)));
            var email = "drafter" + number + "@test.example";
            var drafter = accounts.open(email, "Drafter " + number, null, Set.of());
            memberships.add(drafter, id, "policy officer", EnumSet.of(Role.DRAFTER));
            var approver = accounts.open("approver" + number + "@test.example", "Approver " + number, null, Set.of());
            memberships.add(approver, id, "leader", EnumSet.of(Role.APPROVER));
            return new Team(id, slug, name, drafter, approver, email);
        });
    }

    /** Gives an organisation these steps, each "office" or "office!" where its basis must be recorded. */
    public void chain(Team team, String... offices) {
        asSystem(() -> {
            chains.define(
                    team.id(),
                    List.of(offices).stream()
                            .map(it -> new ChainStep(it.replace("!", ""), "", it.endsWith("!")))
                            .toList());
            return team;
        });
    }

    public PersonId aMember(Team team, Role... roles) {
        int number = NUMBER.incrementAndGet();
        return asSystem(() -> {
            var person = accounts.open("member" + number + "@test.example", "Member " + number, null, Set.of());
            memberships.add(person, team.id(), "officer", EnumSet.copyOf(List.of(roles)));
            return person;
        });
    }

    /** Somebody with an account who acts for nobody yet. */
    public PersonId aPerson(String email) {
        return asSystem(() -> accounts.open(email, "Person", null, Set.of()));
    }

    /** Lets somebody act for one more organisation. */
    public void join(PersonId person, Team team, Role... roles) {
        asSystem(() -> {
            memberships.add(person, team.id(), "officer", EnumSet.copyOf(List.of(roles)));
            return person;
        });
    }

    public PersonId aModerator() {
        return staff(ServiceRole.MODERATOR);
    }

    public PersonId anOwner() {
        return staff(ServiceRole.CONSULTATION_OWNER);
    }

    public PersonId anAdministrator() {
        return staff(ServiceRole.ADMINISTRATOR);
    }

    /** A moderator of these consultations and no others. */
    public PersonId aModeratorFor(Asked... consultations) {
        return staffFor(ServiceRole.MODERATOR, consultations);
    }

    /** An owner of these consultations and no others. */
    public PersonId anOwnerOf(Asked... consultations) {
        return staffFor(ServiceRole.CONSULTATION_OWNER, consultations);
    }

    private PersonId staffFor(ServiceRole role, Asked... consultations) {
        var person = aPerson();
        asSystem(() -> {
            for (var it : consultations) {
                roles.give(person, new HeldRole(role, it.id()), "test");
            }
            return person;
        });
        return person;
    }

    /** Somebody with an account, who acts for nobody and holds no role. */
    public PersonId aPerson() {
        int number = NUMBER.incrementAndGet();
        return asSystem(() -> accounts.open("person" + number + "@test.example", "Person " + number, null, Set.of()));
    }

    private PersonId staff(ServiceRole role) {
        int number = NUMBER.incrementAndGet();
        return asSystem(
                () -> accounts.open("staff" + number + "@test.example", "Staff " + number, null, EnumSet.of(role)));
    }

    /** Makes somebody who works for an organisation a moderator as well. */
    public PersonId aModeratorOf(Team team) {
        var moderator = aModerator();
        asSystem(() -> {
            memberships.add(moderator, team.id(), "officer", EnumSet.of(Role.DRAFTER));
            return moderator;
        });
        return moderator;
    }

    public void end(PersonId person, Team team) {
        asSystem(() -> {
            memberships.end(person, team.id(), "left");
            return person;
        });
    }

    public Asked anOpenConsultation() {
        return aConsultation(Duration.ofDays(-7), Duration.ofDays(21));
    }

    public Asked aConsultation(Duration opensIn, Duration closesIn) {
        return aConsultation(clock.instant().plus(opensIn), clock.instant().plus(closesIn));
    }

    public Asked aConsultation(Instant opensAt, Instant closesAt) {
        return announce(anOwner(), opensAt, closesAt);
    }

    /** Lets an owner announce a consultation that is open. */
    public Asked announce(PersonId owner) {
        return announce(
                owner,
                clock.instant().minus(Duration.ofDays(7)),
                clock.instant().plus(Duration.ofDays(21)));
    }

    private Asked announce(PersonId owner, Instant opensAt, Instant closesAt) {
        var prepared = prepared(opensAt, closesAt);
        return new Asked(as(owner, () -> running.announce(prepared)), prepared.slug());
    }

    /** A consultation that nobody has announced. */
    public NewConsultation preparedConsultation() {
        return prepared(
                clock.instant().minus(Duration.ofDays(7)), clock.instant().plus(Duration.ofDays(21)));
    }

    private NewConsultation prepared(Instant opensAt, Instant closesAt) {
        var body = aTeam(OrganisationKind.GOVERNMENT_DEPARTMENT, true);
        return new NewConsultation(
                new Slug("test-consultation-" + NUMBER.incrementAndGet()),
                "A test of what is proposed",
                "A test",
                "What would change.",
                "Cm 1",
                body.id(),
                LocalDate.ofInstant(opensAt, ConsultationClock.ZONE),
                new Window(opensAt, closesAt),
                null,
                List.of(new Document(
                        "wp",
                        "A test of what is proposed",
                        DocumentKind.WHITE_PAPER,
                        LocalDate.ofInstant(opensAt, ConsultationClock.ZONE),
                        null,
                        true)),
                List.of(new NewConsultation.Chapter(
                        "one",
                        Optional.of(1),
                        "One",
                        List.of(new NewConsultation.Paragraph(
                                "P-1",
                                null,
                                Provenance.SUMMARY,
                                null,
                                Text.ofPlain("What would change."),
                                "Summary by the editors")))),
                List.of(question(1), question(2), question(3)),
                List.of());
    }

    private static Question question(int number) {
        return new Question(
                number,
                "Title " + number,
                "What of number " + number + "?",
                QuestionWording.DEMONSTRATION,
                null,
                "wp",
                List.of("P-1"));
    }

    /** A draft with a position on question 1. */
    public ResponseId aDraft(Team team, Asked asked, String reasons) {
        return as(team.drafter(), () -> {
            var room = beginning.begin(asked.id());
            drafting.save(
                    asked.id(),
                    Target.ofQuestion(1),
                    room.positions().getFirst().revision(),
                    PositionDraft.plain(Stance.OPPOSE, reasons));
            return room.id();
        });
    }

    public ResponseId aResponseAwaitingSignOff(Team team, Asked asked, String reasons) {
        var response = aDraft(team, asked, reasons);
        as(team.drafter(), () -> {
            sending.send(response);
            return response;
        });
        return response;
    }

    public Receipt aSubmittedResponse(Team team, Asked asked, String reasons) {
        var response = aResponseAwaitingSignOff(team, asked, reasons);
        var outcome = as(
                team.approver(),
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), ""));
        return ((SignOutcome.Submitted) outcome).receipt();
    }

    public Receipt aPublishedResponse(Team team, Asked asked, String reasons) {
        var receipt = aSubmittedResponse(team, asked, reasons);
        var moderator = aModerator();
        as(moderator, () -> {
            var file = caseOf(team);
            deciding.decide(file.id(), file.version(), Decision.publish());
            return file;
        });
        return receipt;
    }

    /** Publishes what waits; to be asked as a moderator. */
    public void publish(CaseId waiting) {
        var file = caseFiles.open(waiting, Locale.UK);
        deciding.decide(file.id(), file.version(), Decision.publish());
    }

    /** The case of an organisation that waits; to be asked as a moderator. */
    public CaseFile caseOf(Team team) {
        return caseFiles.open(waitingOf(team).id(), Locale.UK);
    }

    public QueueItem waitingOf(Team team) {
        return queue.waiting(Locale.UK).stream()
                .filter(it -> it.organisation().equals(team.name()))
                .findFirst()
                .orElseThrow();
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return asSystem(() -> acting.person(person, work));
    }

    public void as(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return person;
        });
    }

    /** Does the work at a given time of the consultations. */
    public <T> T at(Instant moment, Supplier<T> work) {
        var result = new java.util.ArrayList<T>();
        clock.standingAt(moment, () -> result.add(work.get()));
        return result.getFirst();
    }

    /** Does the work with the authority of the application itself. */
    public <T> T asSystem(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    "test", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)))));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
