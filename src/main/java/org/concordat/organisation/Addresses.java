package org.concordat.organisation;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds public addresses for names. One that an organisation ever had is nobody else's, ever. */
@Component
class Addresses {

    private static final String WITHOUT_LATIN_LETTERS = "organisation";
    private static final int LONGEST = 72;

    /** Any number nobody else locks. */
    private static final long CLAIMS_LOCK = 0x434C41494D53L;

    private final JdbcClient database;

    Addresses(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lets everybody else who claims a name wait until the transaction ends, so that of two who claim the same at once the
     * second learns that it is held.
     */
    void oneClaimAtATime() {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CLAIMS_LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** The address that goes with a name: made of it, with a number behind it when it is another's. */
    Slug of(String name, @Nullable OrganisationId owner) {
        var wished = wished(name);
        return Stream.concat(
                        Stream.of(wished), IntStream.iterate(2, it -> it + 1).mapToObj(it -> numbered(wished, it)))
                .filter(it -> isFree(it, owner))
                .findFirst()
                .orElseThrow();
    }

    private static Slug wished(String name) {
        try {
            return Slug.of(name);
        } catch (IllegalArgumentException nothingLeft) {
            return new Slug(WITHOUT_LATIN_LETTERS);
        }
    }

    private static Slug numbered(Slug wished, int number) {
        var stem = wished.value().substring(0, Math.min(LONGEST, wished.value().length()));
        return new Slug(stem.replaceAll("-+$", "") + "-" + number);
    }

    private boolean isFree(Slug slug, @Nullable OrganisationId owner) {
        return database.sql("select organisation_id from organisation_address where slug = :slug")
                .param("slug", slug.value())
                .query(java.util.UUID.class)
                .optional()
                .map(it -> owner != null && owner.value().equals(it))
                .orElse(true);
    }
}
