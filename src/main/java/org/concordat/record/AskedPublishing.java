package org.concordat.record;

import java.util.List;
import java.util.function.Function;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes who was asked to respond, in the transaction of whoever knows that the consultation has closed. */
@Service
@PreAuthorize("permitAll()") // The clock closes a consultation, for nobody.
public class AskedPublishing {

    private final JdbcClient database;

    AskedPublishing(JdbcClient database) {
        this.database = database;
    }

    /** Publishes these in their order, in the place of those who were published before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Slug consultation, List<PublishedAsked> asked) {
        database.sql("delete from record.asked where consultation = :consultation")
                .param("consultation", consultation.value())
                .update();
        database.sql("""
                insert into record.asked (consultation, ordinal, name, kind, area, organisation, reply)
                select :consultation, ordinal, name, kind, area, organisation, reply
                from unnest(:names::text[], :kinds::text[], :areas::text[], :organisations::text[], :replies::text[])
                    with ordinality as asked(name, kind, area, organisation, reply, ordinal)
                """)
                .param("consultation", consultation.value())
                .param("names", array(asked, PublishedAsked::name))
                .param("kinds", array(asked, it -> it.kind().name()))
                .param("areas", array(asked, PublishedAsked::area))
                .param(
                        "organisations",
                        array(
                                asked,
                                it -> it.organisation() == null
                                        ? null
                                        : it.organisation().value()))
                .param("replies", array(asked, PublishedAsked::reply))
                .update();
    }

    private static String[] array(List<PublishedAsked> asked, Function<PublishedAsked, @Nullable String> value) {
        return asked.stream().map(value).toArray(String[]::new);
    }
}
