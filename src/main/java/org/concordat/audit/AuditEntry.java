package org.concordat.audit;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail, said as a sentence: {@code as(MODERATOR).did(CASE_OPENED, id)}. It names things by id or
 * reference and never holds the words of a private thing.
 *
 * @param by who did it and as what
 * @param thing id or reference of what it was done to
 * @param why the reason given, or empty
 */
public record AuditEntry(Actor by, Act act, String thing, String why) {

    /** How entries name the service itself. */
    public static final String SYSTEM = "system";

    /** How entries name somebody who is not signed in. */
    private static final String NOBODY = "nobody";

    /** The one at work, or the service itself where nobody is. */
    public static Actor as(AuditRole role) {
        return new Actor(null, null, role);
    }

    /** Somebody who need not be the one at work. */
    public static Actor by(PersonId person, AuditRole role) {
        return new Actor(person.toString(), null, role);
    }

    /** Somebody of whom nothing is known. */
    public static Actor byNobody(AuditRole role) {
        return new Actor(NOBODY, null, role);
    }

    /** The same entry with the reason for it. */
    public AuditEntry because(String reason) {
        return new AuditEntry(by, act, thing, reason);
    }

    /**
     * Who did something, and as what.
     *
     * @param name as entries hold it; nothing for the one at work
     * @param organisation in whose name, where it was in one's
     */
    public record Actor(@Nullable String name, @Nullable OrganisationId organisation, AuditRole role) {

        /** The same one in the name of an organisation. */
        public Actor workingFor(OrganisationId us) {
            return new Actor(name, us, role);
        }

        /** What they did, without a reason. */
        public AuditEntry did(Act act, String thing) {
            return new AuditEntry(this, act, thing, "");
        }
    }
}
