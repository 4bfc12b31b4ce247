package org.concordat.signin;

import java.time.Clock;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.credential.SignInId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in, and how that ends. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Sessions {

    private final SignIns signIns;
    private final SignInRows rows;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final Clock clock;

    Sessions(SignIns signIns, SignInRows rows, CurrentPerson current, AuditTrail audit, Clock clock) {
        this.signIns = signIns;
        this.rows = rows;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where I am signed in, the latest seen first. */
    @Transactional(readOnly = true)
    public List<SignIn> mine() {
        var now = clock.instant();
        return rows.ofPerson(current.require().id(), now, signIns.idleSince(now)).stream()
                .map(SignInRows.Row::summary)
                .toList();
    }

    /**
     * Signs me out there.
     *
     * @throws NotFound when I am not, or it is somebody else's
     */
    @Transactional
    public void end(SignInId id) {
        if (!signIns.end(current.require().id(), id, SignInEnd.REVOKED)) {
            throw new NotFound();
        }
    }

    /** Signs me out everywhere but there; everywhere if that is nowhere. */
    @Transactional
    public void endOthers(@Nullable SignInId allBut) {
        endAllBut(current.require().id(), allBut, SignInEnd.REVOKED);
    }

    /**
     * Signs somebody out everywhere, in the transaction of what made it necessary. Their screens close within seconds,
     * on every node, and no cookie brings them back.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void endAll(PersonId person, SignInEnd why) {
        endAllBut(person, null, why);
    }

    private void endAllBut(PersonId person, @Nullable SignInId allBut, SignInEnd why) {
        audit.add(AuditEntry.as(
                        current.find().filter(it -> it.id().equals(person)).isPresent()
                                ? AuditRole.PERSON
                                : AuditRole.ADMINISTRATOR)
                .did(Act.SIGN_INS_ENDED, person.toString())
                .because(why.name()));
        signIns.endAll(person, allBut, why);
    }
}
