package org.concordat.preparation;

import java.util.List;
import java.util.Optional;
import org.concordat.account.Contacts;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.staff.Remits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares a consultation in preparation with others who work for the service. Their own role counts each time they come. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Sharing {

    private final SharedRows rows;
    private final OwnPreparations own;
    private final Contacts contacts;
    private final Remits remits;
    private final AuditTrail audit;

    Sharing(SharedRows rows, OwnPreparations own, Contacts contacts, Remits remits, AuditTrail audit) {
        this.rows = rows;
        this.own = own;
        this.contacts = contacts;
        this.remits = remits;
        this.audit = audit;
    }

    /**
     * With whom it is shared, those who work on it first.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     */
    @Transactional(readOnly = true)
    public List<Shared> of(PreparationId id) {
        own.require(id);
        var shared = rows.of(id);
        var known = contacts.of(shared.keySet());
        return shared.entrySet().stream()
                .flatMap(it -> Optional.ofNullable(known.get(it.getKey()))
                        .map(who -> new Shared(it.getKey(), who.name(), who.address(), it.getValue()))
                        .stream())
                .toList();
    }

    /**
     * Shares it with somebody, or lets them do something else with it than before.
     *
     * @throws NobodyThere when nobody who works for the service has this address
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    @Transactional
    public void share(PreparationId id, String address, May may) {
        own.requireOpen(id);
        var person = contacts.at(address).filter(remits::isStaff).orElseThrow(NobodyThere::new);
        rows.share(id, person, may);
        log(Act.PREPARATION_SHOWN, id, person);
    }

    /**
     * Shares it with somebody no longer.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of, or not shared with that person
     */
    @Transactional
    public void stop(PreparationId id, PersonId person) {
        own.require(id);
        if (!rows.stop(id, person)) {
            throw new NotFound();
        }
        log(Act.PREPARATION_HIDDEN, id, person);
    }

    private void log(Act act, PreparationId id, PersonId person) {
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(act, id.toString())
                .because(person.toString()));
    }
}
