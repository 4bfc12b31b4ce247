package org.concordat.membership;

import java.util.List;
import java.util.Objects;
import org.concordat.account.Contacts;
import org.concordat.account.CurrentPerson;
import org.concordat.account.Enrolment;
import org.concordat.credential.PasswordRefused;
import org.concordat.credential.PasswordSetting;
import org.concordat.credential.TooBusy;
import org.concordat.membership.InvitationNotOpen.Why;
import org.concordat.membership.InvitationOffer.Way;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where whoever was invited accepts. Reading an invitation never uses it up: mail scanners follow links. */
@Service
@PreAuthorize("permitAll()") // Strangers are invited; what lets them in is the token that was sent to their address.
public class AcceptingInvitations {

    private final InvitationsByToken invitations;
    private final OrganisationLookup organisations;
    private final Contacts contacts;
    private final PasswordSetting setting;
    private final Enrolment enrolment;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;

    AcceptingInvitations(
            InvitationsByToken invitations,
            OrganisationLookup organisations,
            Contacts contacts,
            PasswordSetting setting,
            Enrolment enrolment,
            CurrentPerson current,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.contacts = contacts;
        this.setting = setting;
        this.enrolment = enrolment;
        this.current = current;
        this.transaction = transaction;
    }

    /**
     * What an invitation offers to whoever holds its token.
     *
     * @throws InvitationNotOpen when it cannot be accepted, or not by the person signed in
     */
    @Transactional(readOnly = true)
    public InvitationOffer offer(String token) {
        var invitation = invitations.read(token);
        var organisation = organisations.of(invitation.organisation()).orElseThrow();
        return new InvitationOffer(
                organisation.name(),
                invitation.name(),
                invitation.address(),
                invitation.post(),
                invitation.roles(),
                way(invitation));
    }

    /**
     * Accepts by opening an account, whose address the token has proven.
     *
     * @param name under which the person wants to be known
     * @throws InvitationNotOpen when it cannot be accepted; with {@link Why#OTHER_ADDRESS} when somebody is signed in
     * @throws MemberRefused when the name is missing or too long
     * @throws PasswordRefused when the password is not good enough
     * @throws TooBusy when too many wait already
     * @throws SignInFirst when the address has an account already
     */
    public void acceptAsNewPerson(String token, String name, String password) {
        if (current.find().isPresent()) {
            throw new InvitationNotOpen(Why.OTHER_ADDRESS);
        }
        var offer = Objects.requireNonNull(transaction.execute(status -> offer(token)));
        var words = Characters.line(name);
        if (words.isEmpty()) {
            throw new MemberRefused(MemberFault.NAME_MISSING);
        }
        if (words.length() > NewMember.NAME_MAXIMUM) {
            throw new MemberRefused(MemberFault.NAME_TOO_LONG);
        }
        var hash = setting.hash(password, List.of(words, offer.address(), offer.organisation()));
        transaction.executeWithoutResult(status -> {
            var invitation = invitations.hold(token);
            if (contacts.at(invitation.address()).isPresent()) {
                throw new SignInFirst();
            }
            invitations.take(invitation, enrolment.enrol(invitation.address(), words, hash));
        });
    }

    /**
     * Accepts as the person signed in.
     *
     * @throws InvitationNotOpen when it cannot be accepted, or went to another address
     */
    @Transactional
    @PreAuthorize("hasRole('PERSON')")
    public void accept(String token) {
        var invitation = invitations.hold(token);
        var me = current.require().id();
        if (!contacts.at(invitation.address()).filter(me::equals).isPresent()) {
            throw new InvitationNotOpen(Why.OTHER_ADDRESS);
        }
        invitations.take(invitation, me);
    }

    private Way way(Invitation invitation) {
        var owner = contacts.at(invitation.address());
        var me = current.find();
        if (me.isEmpty()) {
            return owner.isEmpty() ? Way.NEW_ACCOUNT : Way.SIGN_IN;
        }
        if (!owner.filter(me.get().id()::equals).isPresent()) {
            throw new InvitationNotOpen(Why.OTHER_ADDRESS);
        }
        return Way.ACCEPT;
    }
}
