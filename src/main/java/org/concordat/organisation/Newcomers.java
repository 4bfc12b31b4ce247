package org.concordat.organisation;

import java.util.List;
import java.util.function.Function;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in organisations that asked to take part, and says for whom they could be taken. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Newcomers {

    private final Organisations organisations;
    private final OrganisationRepository rows;
    private final Resemblances resemblances;
    private final Addresses addresses;
    private final Askers askers;

    Newcomers(
            Organisations organisations,
            OrganisationRepository rows,
            Resemblances resemblances,
            Addresses addresses,
            Askers askers) {
        this.organisations = organisations;
        this.rows = rows;
        this.resemblances = resemblances;
        this.addresses = addresses;
        this.askers = askers;
    }

    /**
     * How a name and a domain look to a reader.
     *
     * @param resemblances whom they could be taken for; the verified first
     * @param mixesScripts whether the name mixes letters that are not written together
     * @param dressedUp whether the name has words that anybody could add to another's
     */
    public record Look(List<Resemblance> resemblances, boolean mixesScripts, boolean dressedUp) {

        public Look {
            resemblances = List.copyOf(resemblances);
        }
    }

    /**
     * How they look.
     *
     * @param itself the organisation that has them already, if one does
     */
    @Transactional(readOnly = true)
    public Look look(@Nullable OrganisationId itself, String name, @Nullable String domain) {
        return new Look(
                resemblances.of(itself, name, domain),
                Likeness.mixesScripts(name),
                Likeness.of(name).dressedUp());
    }

    /**
     * Registers a newcomer under an address that nobody else ever had. It shows nowhere until it is verified.
     *
     * @throws OrganisationRefused when a verified organisation holds its name or its domain, or what is named as its
     *     parent cannot be one
     */
    @Transactional
    public OrganisationId register(Newcomer wanted) {
        return register(wanted, organisations::register);
    }

    /**
     * As above, of a body for which nobody can act here, named by whoever enters what it sent to a consulting body.
     *
     * @throws OrganisationRefused when a verified organisation holds its name
     */
    @Transactional
    @PreAuthorize("hasRole('CONSULTATION_OWNER')")
    public OrganisationId registerWithoutMembers(String name, OrganisationKind kind) {
        return register(new Newcomer(name, kind, null, "", "", null), organisations::registerWithoutMembers);
    }

    private OrganisationId register(Newcomer wanted, Function<NewOrganisation, OrganisationId> registering) {
        if (wanted.parent() != null) {
            requireParent(wanted.parent());
        }
        addresses.oneClaimAtATime();
        var held = resemblances.held(null, wanted.name(), wanted.domain(), wanted.parent());
        if (held != null) {
            throw new OrganisationRefused(held);
        }
        var id = registering.apply(new NewOrganisation(
                addresses.of(wanted.name(), null), wanted.name(), wanted.kind(), false, wanted.parent()));
        var organisation = rows.findById(id.value()).orElseThrow();
        organisation.describe(wanted.area(), wanted.website());
        organisation.ownDomain(wanted.domain());
        rows.saveAndFlush(organisation);
        return id;
    }

    /**
     * Confirms that an organisation that drafts already is what it says, and lets whoever asked for it be told.
     *
     * @throws OrganisationRefused when no reason is given, it was closed, or a verified organisation holds its name or
     *     its domain
     */
    @Transactional
    public void verify(OrganisationId id, String why) {
        var reason = OrganisationUpkeep.reason(why);
        organisations.verify(id, reason);
        askers.confirmed(id, reason);
    }

    private void requireParent(OrganisationId id) {
        var parent = rows.findById(id.value()).orElseThrow(NotFound::new).requireOpen();
        if (!parent.verified()) {
            throw new OrganisationRefused(OrganisationRefused.Fault.NOT_VERIFIED);
        }
        if (parent.parent() != null) {
            throw new OrganisationRefused(OrganisationRefused.Fault.PART_OF_A_PART);
        }
    }
}
