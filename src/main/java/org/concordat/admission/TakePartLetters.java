package org.concordat.admission;

import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links by which bodies ask to take part, for rooms that write to many of them in words of their own. */
@Component
@PreAuthorize("permitAll()") // Services ask that know for whom they invite; the clock writes for nobody.
public class TakePartLetters {

    private final InvitationToTakePart invitations;

    TakePartLetters(InvitationToTakePart invitations) {
        this.invitations = invitations;
    }

    /**
     * An invitation to ask to take part.
     *
     * @param path where its link leads, below the portal's own address
     */
    public record Link(UUID invitation, String path) {}

    /**
     * Invites somebody to ask for their organisation. Whoever invites sends the link. It works once, for 30 days.
     *
     * @param address as it was parsed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Link invite(String organisation, String person, String address, PersonId by) {
        var token = SecretToken.fresh();
        var id = invitations.keep(token, organisation, person, address, by);
        return new Link(id, InvitationToTakePart.path(token));
    }
}
