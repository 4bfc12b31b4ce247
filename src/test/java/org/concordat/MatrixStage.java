package org.concordat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.CopyId;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.contribution.CollectionId;
import org.concordat.contribution.ContributionId;
import org.concordat.contribution.TestContributions;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.membership.InvitationId;
import org.concordat.membership.Invitations;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.TestCases;
import org.concordat.preparation.PaperLoading;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparedQuestionId;
import org.concordat.preparation.TestPapers;
import org.concordat.preparation.TestPreparations;
import org.concordat.response.JointId;
import org.concordat.response.JointInvitationId;
import org.concordat.response.ResponseId;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.transcript.NewTranscript;
import org.concordat.transcript.TranscriptId;
import org.concordat.transcript.Transcripts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Everybody who may come to a service, and the things of one organisation that they come with. */
@Lazy
@TestComponent
class MatrixStage {

    /** Who has nothing to do with our things, so that for them each of ours is like one that never existed. */
    static final List<String> STRANGERS = List.of(
            "nobody",
            "half signed in",
            "person",
            "foreign member",
            "unverified member",
            "moderator of another",
            "owner of another");

    final Map<String, Authentication> actors = new LinkedHashMap<>();

    final Team ours;
    final PersonId drafter;
    final Asked drafted;
    final ResponseId draft;
    final CaseId waiting;
    final UUID content;
    final Reference published;
    final InvitationId invitation;
    final JointId joint;
    final JointInvitationId asked;
    final AttachmentId file;
    final CopyId copy;
    final CollectionId collection;
    final ContributionId contribution;
    final PreparationId preparation;
    final PreparedQuestionId preparedQuestion;
    final TranscriptId transcript;

    private final TestPortal portal;
    private final TestTeams teams;
    private final TestStaff staff;
    private final TestConsultations consultations;
    private final TestResponses responses;
    private final TestCases cases;

    MatrixStage(
            TestPortal portal,
            TestTeams teams,
            TestStaff staff,
            TestConsultations consultations,
            TestResponses responses,
            TestCases cases,
            JdbcClient database,
            Invitations invitations,
            TestContributions contributions,
            TestPreparations preparations,
            PaperLoading papers,
            Transcripts transcripts,
            ConsultationClock clock) {
        this.portal = portal;
        this.teams = teams;
        this.staff = staff;
        this.consultations = consultations;
        this.responses = responses;
        this.cases = cases;
        ours = teams.aCouncil();
        drafter = ours.drafter();
        var foreign = teams.aGpGroup();
        var unverified = teams.anUnverifiedOrganisation();
        drafted = consultations.anOpenConsultation();
        draft = responses.aDraft(ours, drafted, "Too costly.");
        transcript = portal.as(
                staff.anOwnerOf(drafted),
                () -> transcripts.begin(
                        drafted.id(),
                        teams.anOrganisationWithoutMembers(),
                        new NewTranscript(
                                Channel.POST, LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE), "")));
        published = position(database);
        waiting = waiting();
        content = database.sql("select content_id from moderation_case where id = ?")
                .param(waiting.value())
                .query(UUID.class)
                .single();

        invitation = portal.as(
                teams.aMember(ours, Role.ORGANISATION_ADMINISTRATOR),
                () -> invitations.invite(
                        ours.id(), "invited@test.example", "Invited", "officer", EnumSet.of(Role.DRAFTER)));

        joint = TestResponses.joint(
                responses.aJointDraft(consultations.anOpenConsultation(), "Together.", ours, teams.aGpGroup()));
        asked = responses.anInvitation(consultations.anOpenConsultation(), teams.aGpGroup(), ours);

        file = responses
                .aFile(ours, responses.aDraft(ours, consultations.anOpenConsultation(), "On a file."), 1, "matrix.csv")
                .id();
        copy = database.sql("select id from attachment_copy where attachment_id = ?")
                .param(file.value())
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .single();

        var opened = contributions.aCollection(ours, drafted);
        collection = opened.id();
        contribution = contributions.aContribution(opened, "Words of a colleague.");

        var owner = staff.anOwner();
        preparation = preparations.aPreparation(owner);
        preparedQuestion = preparations.ask(owner, preparation, 1).getFirst();
        new TestPapers(portal, papers).load(owner, preparation, "matrix.md", TestPapers.markdown(1));

        var moderator = authentication(staff.aModerator());
        actors.put(
                "nobody",
                new AnonymousAuthenticationToken(
                        "nobody", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        actors.put(
                "half signed in",
                UsernamePasswordAuthenticationToken.authenticated(
                        moderator.getPrincipal(),
                        null,
                        AuthorityUtils.createAuthorityList("FACTOR_PASSWORD", "ROLE_HALF_SIGNED_IN")));
        actors.put("person", authentication(staff.aPerson()));
        actors.put("drafter", authentication(ours.drafter()));
        actors.put("approver", authentication(ours.approver()));
        actors.put("organisation administrator", authentication(teams.aMember(ours, Role.ORGANISATION_ADMINISTRATOR)));
        actors.put("foreign member", authentication(all(foreign)));
        actors.put("unverified member", authentication(all(unverified)));
        actors.put("moderator", moderator);
        actors.put("moderator of another", authentication(staff.aModeratorFor(consultations.anOpenConsultation())));
        actors.put("owner", authentication(staff.anOwner()));
        actors.put("owner of another", authentication(staff.anOwnerOf(consultations.anOpenConsultation())));
        // Whoever ran the service in tests before this one does so no more: what the last administrator may not do
        // shows.
        database.sql("delete from person_role where role = 'ADMINISTRATOR'").update();
        actors.put("administrator", authentication(staff.anAdministrator()));
        actors.put(
                "system",
                UsernamePasswordAuthenticationToken.authenticated(
                        "system", null, AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
    }

    /** Somebody who may do all that an organisation can let its members do. */
    private PersonId all(Team team) {
        return teams.aMember(team, EnumSet.allOf(Role.class).toArray(Role[]::new));
    }

    private Reference position(JdbcClient database) {
        var asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(ours, asked, "Published words.");
        return database.sql(
                        "select reference from position where consultation_id = ? and said::json -> 'stance' is not null")
                .param(asked.id().value())
                .query(String.class)
                .optional()
                .map(Reference::new)
                .orElseThrow();
    }

    private CaseId waiting() {
        responses.aSubmittedResponse(ours, consultations.anOpenConsultation(), "Words that wait.");
        return portal.as(staff.aModerator(), () -> cases.caseOf(ours)).id();
    }

    private Authentication authentication(PersonId person) {
        return portal.as(person, () -> SecurityContextHolder.getContext().getAuthentication());
    }
}
