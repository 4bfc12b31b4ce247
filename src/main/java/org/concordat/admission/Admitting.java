package org.concordat.admission;

import java.util.EnumSet;
import java.util.Objects;
import org.concordat.kernel.OrganisationId;
import org.concordat.membership.Invitations;
import org.concordat.membership.Role;
import org.concordat.organisation.Newcomer;
import org.concordat.organisation.Newcomers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers the organisation for which somebody asked, and invites them to run it. */
@Component
class Admitting {

    private final Newcomers newcomers;
    private final Invitations invitations;

    Admitting(Newcomers newcomers, Invitations invitations) {
        this.newcomers = newcomers;
        this.invitations = invitations;
    }

    OrganisationId register(TakePartRequest request, @Nullable OrganisationId parent) {
        var id = newcomers.register(new Newcomer(
                request.name(),
                request.kind(),
                parent,
                request.area(),
                Objects.requireNonNullElse(request.website(), ""),
                request.domain()));
        invitations.invite(
                id,
                request.address(),
                request.personName(),
                request.post(),
                EnumSet.of(Role.ORGANISATION_ADMINISTRATOR));
        return id;
    }
}
