package org.concordat.organisation;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.text.Characters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds organisations that take part, for members of others who want to work with them. All of them are public. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class VerifiedOrganisations {

    /** The most that are found at once; more words find fewer. */
    public static final int MOST = 50;

    private final JdbcClient database;

    VerifiedOrganisations(JdbcClient database) {
        this.database = database;
    }

    /** Organisations whose names have these words, by name; those whose names begin with them first. */
    public List<OrganisationSummary> named(String words) {
        var like = Characters.line(words).toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return database.sql("""
                select id, slug, name, kind, fictional from organisation
                where verified and closed_at is null and lower(name) like '%' || :like
                order by lower(name) not like :like, lower(name), id limit :most
                """)
                .param("like", like)
                .param("most", MOST)
                .query((row, number) -> new OrganisationSummary(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getBoolean("fictional"),
                        true))
                .list();
    }
}
