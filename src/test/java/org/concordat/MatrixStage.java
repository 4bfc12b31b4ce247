package org.concordat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.TestPortal.Asked;
import org.concordat.TestPortal.Team;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.membership.InvitationId;
import org.concordat.membership.Invitations;
import org.concordat.membership.Role;
import org.concordat.moderation.CaseId;
import org.concordat.response.ResponseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Everybody who may come to a service, and the things of one organisation that they come with. */
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

    MatrixStage(TestPortal portal, JdbcClient database, Invitations invitations) {
        ours = portal.aCouncil();
        drafter = ours.drafter();
        var foreign = portal.aGpGroup();
        var unverified = portal.anUnverifiedOrganisation();
        drafted = portal.anOpenConsultation();
        draft = portal.aDraft(ours, drafted, "Too costly.");
        published = position(portal, database);
        waiting = waiting(portal);
        content = database.sql("select content_id from moderation_case where id = ?")
                .param(waiting.value())
                .query(UUID.class)
                .single();

        invitation = portal.as(
                portal.aMember(ours, Role.ORGANISATION_ADMINISTRATOR),
                () -> invitations.invite(
                        ours.id(), "invited@test.example", "Invited", "officer", EnumSet.of(Role.DRAFTER)));

        var moderator = authentication(portal, portal.aModerator());
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
        actors.put("person", authentication(portal, portal.aPerson()));
        actors.put("drafter", authentication(portal, ours.drafter()));
        actors.put("approver", authentication(portal, ours.approver()));
        actors.put(
                "organisation administrator",
                authentication(portal, portal.aMember(ours, Role.ORGANISATION_ADMINISTRATOR)));
        actors.put("foreign member", authentication(portal, all(portal, foreign)));
        actors.put("unverified member", authentication(portal, all(portal, unverified)));
        actors.put("moderator", moderator);
        actors.put("moderator of another", authentication(portal, portal.aModeratorFor(portal.anOpenConsultation())));
        actors.put("owner", authentication(portal, portal.anOwner()));
        actors.put("owner of another", authentication(portal, portal.anOwnerOf(portal.anOpenConsultation())));
        // Whoever ran the service in tests before this one does so no more: what the last administrator may not do
        // shows.
        database.sql("delete from person_role where role = 'ADMINISTRATOR'").update();
        actors.put("administrator", authentication(portal, portal.anAdministrator()));
        actors.put(
                "system",
                UsernamePasswordAuthenticationToken.authenticated(
                        "system", null, AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
    }

    /** Somebody who may do all that an organisation can let its members do. */
    private static PersonId all(TestPortal portal, Team team) {
        return portal.aMember(team, EnumSet.allOf(Role.class).toArray(Role[]::new));
    }

    private Reference position(TestPortal portal, JdbcClient database) {
        var asked = portal.anOpenConsultation();
        portal.aPublishedResponse(ours, asked, "Published words.");
        return database.sql("select reference from position where consultation_id = ? and stance is not null")
                .param(asked.id().value())
                .query(String.class)
                .optional()
                .map(Reference::new)
                .orElseThrow();
    }

    private CaseId waiting(TestPortal portal) {
        portal.aSubmittedResponse(ours, portal.anOpenConsultation(), "Words that wait.");
        return portal.as(portal.aModerator(), () -> portal.caseOf(ours)).id();
    }

    private static Authentication authentication(TestPortal portal, PersonId person) {
        return portal.as(person, () -> SecurityContextHolder.getContext().getAuthentication());
    }
}
