package org.concordat.membership;

import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.factor.SecondFactorDemand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an organisation asks its members for more than a password. It holds for all of them, from their next sign-in on. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SecondFactorOfMembers {

    private final CurrentMember current;
    private final MembershipChanges changes;
    private final JdbcClient database;

    SecondFactorOfMembers(CurrentMember current, MembershipChanges changes, JdbcClient database) {
        this.current = current;
        this.changes = changes;
        this.database = database;
    }

    /**
     * Whether the organisation we run asks for it.
     *
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional(readOnly = true)
    public boolean isRequired() {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation();
        return database.sql("select second_factor_required from organisation where id = :id")
                .param("id", us.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Asks for it, or no longer.
     *
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional
    public void require(boolean required) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation();
        database.sql("update organisation set second_factor_required = :required where id = :id")
                .param("required", required)
                .param("id", us.value())
                .update();
        changes.log(
                AuditRole.ORGANISATION_ADMINISTRATOR,
                required ? Act.SECOND_FACTOR_REQUIRED : Act.SECOND_FACTOR_NO_LONGER_REQUIRED,
                us,
                us.toString(),
                "");
    }

    @Configuration
    static class Demands {

        /** Whoever acts for at least one organisation that asks for it must prove themselves twice. */
        @Bean
        SecondFactorDemand secondFactorOfMembersDemand(JdbcClient database) {
            return person -> database.sql("""
                    select exists (select from membership m join organisation o on o.id = m.organisation_id
                        where m.person_id = :person and o.second_factor_required)
                    """)
                    .param("person", person.value())
                    .query(Boolean.class)
                    .single();
        }
    }
}
