package planted;

import org.concordat.kernel.OrganisationId;
import org.concordat.membership.MovingMembers;

/** Ends an organisation by halves. */
class PlantedEnding {

    void end(MovingMembers members, OrganisationId organisation) {
        members.end(organisation);
    }
}
