package org.concordat.membership;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Roles;
import org.concordat.organisation.OrganisationRefused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people to act for an organisation. What is sent is a secret of 256 bits that works once, for seven days, for one
 * address, one organisation and the roles it names; nothing else opens what an invitation opens (OWASP ASVS 5.0, 6.4.1).
 */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Invitations {

    /** So many can be open for one organisation. */
    public static final int MAXIMUM_OPEN = 1_000;

    private final InvitationRepository rows;
    private final MembershipChanges changes;
    private final InvitationSending sending;
    private final InvitationRevoking revoking;
    private final CurrentMember member;
    private final Clock clock;

    Invitations(
            InvitationRepository rows,
            MembershipChanges changes,
            InvitationSending sending,
            InvitationRevoking revoking,
            CurrentMember member,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.sending = sending;
        this.revoking = revoking;
        this.member = member;
        this.clock = clock;
    }

    /**
     * Invites somebody to act for an organisation, by mail. Whoever is invited already gets a new token; the old one
     * opens nothing any more. May be called by whoever runs that organisation, and by those who run the service.
     *
     * @throws MemberRefused when what is said of them cannot stand, or they are a member already
     * @throws AccessDeniedException for whoever runs neither
     * @throws NotFound when there is no such organisation, or it is not theirs
     * @throws OrganisationRefused when it has ended
     */
    @Transactional
    public InvitationId invite(OrganisationId organisation, String address, String name, String post, Set<Role> roles) {
        requireMayInviteFor(organisation);
        return invite(organisation, new NewMember(address, name, post, roles));
    }

    /**
     * Invites everybody on a list, or nobody: the first who cannot be invited stops it.
     *
     * @throws MemberRefused as above
     */
    @Transactional
    @PreAuthorize("hasRole('MEMBER')")
    public void inviteAll(List<NewMember> wanted, Progress progress) {
        var us = member.require().as(Role.ORGANISATION_ADMINISTRATOR);
        for (int done = 0; done < wanted.size(); done++) {
            invite(us.organisation(), wanted.get(done));
            progress.done(done + 1, wanted.size());
        }
    }

    /** The invitations of our organisation that nobody has accepted or revoked, at most {@link #MAXIMUM_OPEN}. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MEMBER')")
    public List<OpenInvitation> open() {
        var us = member.require().as(Role.ORGANISATION_ADMINISTRATOR);
        var now = clock.instant();
        return rows.open(us.organisation().value()).stream()
                .map(it -> new OpenInvitation(
                        it.id(),
                        it.address(),
                        it.name(),
                        it.post(),
                        it.roles(),
                        it.expiresAt(),
                        !now.isBefore(it.expiresAt())))
                .toList();
    }

    /**
     * Sends an invitation of ours again, with a new token and seven more days. The old token opens nothing any more.
     *
     * @throws NotFound when it is not open, or not ours
     */
    @Transactional
    @PreAuthorize("hasRole('MEMBER')")
    public void resend(InvitationId id) {
        var invitation = ours(id);
        sending.again(invitation);
        changes.log(role(), Act.INVITATION_SENT_AGAIN, invitation.organisation(), id.toString(), "");
    }

    /**
     * Takes an invitation of ours back. Its token opens nothing any more.
     *
     * @throws NotFound when it is not open, or not ours
     */
    @Transactional
    @PreAuthorize("hasRole('MEMBER')")
    public void revoke(InvitationId id) {
        var invitation = ours(id);
        revoking.one(invitation);
        changes.log(role(), Act.INVITATION_REVOKED, invitation.organisation(), id.toString(), "");
    }

    /** Takes back all that is open for an organisation, which closes or turned out to be another. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void revokeAll(OrganisationId organisation) {
        changes.hold(organisation);
        revoking.allOf(organisation);
        changes.log(AuditRole.ADMINISTRATOR, Act.INVITATION_ALL_REVOKED, organisation, organisation.toString(), "");
    }

    private InvitationId invite(OrganisationId organisation, NewMember wanted) {
        changes.hold(organisation);
        wanted.faults().stream().findFirst().ifPresent(it -> {
            throw new MemberRefused(it);
        });
        if (changes.isMember(wanted.address(), organisation)) {
            throw new MemberRefused(MemberFault.ALREADY_MEMBER);
        }
        var before = rows.lockOpenFor(organisation.value(), wanted.address());
        if (before.isEmpty() && rows.countOpen(organisation.value()) >= MAXIMUM_OPEN) {
            throw new MemberRefused(MemberFault.TOO_MANY);
        }
        var invitation = before.orElseGet(() -> sending.first(organisation, wanted));
        if (before.isPresent()) {
            invitation.tell(wanted);
            sending.again(invitation);
        }
        changes.log(role(), Act.INVITATION_SENT, organisation, invitation.id().toString(), "");
        return invitation.id();
    }

    private Invitation ours(InvitationId id) {
        var us = member.require().as(Role.ORGANISATION_ADMINISTRATOR);
        return rows.lockOpen(id.value(), us.organisation().value()).orElseThrow(NotFound::new);
    }

    private void requireMayInviteFor(OrganisationId organisation) {
        if (!runsTheService()
                && !member.require()
                        .as(Role.ORGANISATION_ADMINISTRATOR)
                        .organisation()
                        .equals(organisation)) {
            throw new NotFound();
        }
    }

    private AuditRole role() {
        return runsTheService() ? AuditRole.ADMINISTRATOR : AuditRole.ORGANISATION_ADMINISTRATOR;
    }

    private static boolean runsTheService() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(it -> ("ROLE_" + Roles.ADMINISTRATOR).equals(it.getAuthority())
                                || ("ROLE_" + Roles.SYSTEM).equals(it.getAuthority()));
    }

    /** Hears how far a long list has come. */
    @FunctionalInterface
    public interface Progress {

        /** So many of so many are done. */
        void done(int done, int of);
    }
}
