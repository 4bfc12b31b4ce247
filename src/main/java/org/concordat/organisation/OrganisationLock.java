package org.concordat.organisation;

import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those take lock who change an organisation's people, or through whom it gives its authority. */
@Component
@PreAuthorize("permitAll()") // Services wait for their turn that have made sure of who asks them.
public class OrganisationLock {

    private final JdbcClient database;

    OrganisationLock(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lets other transactions that take a turn with this organisation wait for this one.
     *
     * @throws NotFound when there is no such organisation
     * @throws OrganisationRefused when it has ended: nobody acts for it any more, nor will
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(OrganisationId organisation) {
        boolean ended = database.sql("select closed_at is not null from organisation where id = :id for no key update")
                .param("id", organisation.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (ended) {
            throw new OrganisationRefused(OrganisationRefused.Fault.CLOSED);
        }
    }
}
