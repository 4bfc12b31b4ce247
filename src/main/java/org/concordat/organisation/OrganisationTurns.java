package org.concordat.organisation;

import org.concordat.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Lets those take turns who change an organisation's people, or through whom it gives its authority. */
@Component
@PreAuthorize("permitAll()") // Services wait for their turn that have made sure of who asks them.
public class OrganisationTurns {

    private final JdbcClient database;

    OrganisationTurns(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lets other transactions that take a turn with this organisation wait for this one.
     *
     * @throws NotFound when there is no such organisation
     */
    public void take(OrganisationId organisation) {
        var held = database.sql("select id from organisation where id = :id for no key update")
                .param("id", organisation.value())
                .query((row, number) -> true)
                .optional();
        if (held.isEmpty()) {
            throw new NotFound();
        }
    }
}
