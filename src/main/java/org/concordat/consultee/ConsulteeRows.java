package org.concordat.consultee;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.preparation.PreparationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is asked, as rows. */
@Component
class ConsulteeRows {

    private final JdbcClient database;

    ConsulteeRows(JdbcClient database) {
        this.database = database;
    }

    /** Lists these, apart from those who are listed; answers how many were. */
    int add(AskedListId list, List<NewConsultee> all, PersonId by, Instant at) {
        return database.sql("""
                insert into consultee (preparation_id, consultation_id, organisation_id, name, kind, area, person,
                    address, listed_by, listed_at)
                select :preparation, :consultation, n.organisation, coalesce(o.name, n.name), coalesce(o.kind, n.kind),
                    coalesce(nullif(n.area, ''), o.area, ''), n.person, n.address, :by, :at
                from unnest(:organisations::uuid[], :names::text[], :kinds::text[], :areas::text[], :people::text[],
                    :addresses::text[]) as n(organisation, name, kind, area, person, address)
                left join organisation o on o.id = n.organisation
                on conflict do nothing
                """)
                .param("preparation", uuid(list.preparation()))
                .param("consultation", uuid(list.consultation()))
                .param("organisations", array(all, it -> value(it.organisation()), UUID[]::new))
                .param("names", array(all, NewConsultee::name, String[]::new))
                .param("kinds", array(all, it -> it.kind().name(), String[]::new))
                .param("areas", array(all, NewConsultee::area, String[]::new))
                .param("people", array(all, NewConsultee::person, String[]::new))
                .param("addresses", array(all, NewConsultee::address, String[]::new))
                .param("by", by.value())
                .param("at", moment(at))
                .update();
    }

    /** Who is on a list: the ids of organisations, and the addresses of others. */
    Set<String> asked(AskedListId list) {
        return new HashSet<>(
                database.sql("select coalesce(organisation_id::text, address) from consultee where " + of(list))
                        .param("list", id(list))
                        .query(String.class)
                        .list());
    }

    int size(AskedListId list) {
        return database.sql("select count(*) from consultee where " + of(list))
                .param("list", id(list))
                .query(Integer.class)
                .single();
    }

    /** Takes one off to whom no letter went; answers whether there was one. */
    boolean remove(AskedListId list, ConsulteeId consultee) {
        return database.sql("delete from consultee where id = :id and told_at is null and " + of(list))
                        .param("id", consultee.value())
                        .param("list", id(list))
                        .update()
                == 1;
    }

    boolean has(AskedListId list, ConsulteeId consultee) {
        return database.sql("select exists (select from consultee where id = :id and " + of(list) + ")")
                .param("id", consultee.value())
                .param("list", id(list))
                .query(Boolean.class)
                .single();
    }

    /** Makes the list of a preparation that of the consultation which became of it. */
    void carryOver(PreparationId from, ConsultationId to) {
        database.sql(
                        "update consultee set consultation_id = :to where preparation_id = :from and consultation_id is null")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** Has those reminded who are this far, at the next round of letters; answers how many. */
    int remind(ConsultationId consultation, Collection<Progress> whom) {
        return database.sql("update consultee set remind = true where id in (select id from (" + CoverageRows.BOARD
                        + ") board where progress = any(:whom))")
                .param("consultation", consultation.value())
                .param("whom", whom.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Takes the number of the next reminder, unless one was sent after a moment or somebody else takes it now. */
    boolean takeReminder(ConsultationId consultation, Instant notAfter, PersonId by, Instant at) {
        return database.sql("""
                insert into consultee_reminder (consultation_id, number, reminded_at, reminded_by)
                select :consultation, 1 + count(*), :at, :by from consultee_reminder where consultation_id = :consultation
                having coalesce(max(reminded_at) <= :notAfter, true)
                on conflict do nothing
                """)
                        .param("consultation", consultation.value())
                        .param("at", moment(at))
                        .param("by", by.value())
                        .param("notAfter", moment(notAfter))
                        .update()
                == 1;
    }

    @Nullable
    Instant lastReminder(ConsultationId consultation) {
        return database.sql("select max(reminded_at) from consultee_reminder where consultation_id = :consultation")
                .param("consultation", consultation.value())
                .query((row, number) -> instant(row.getObject(1, OffsetDateTime.class)))
                .list()
                .getFirst();
    }

    /** Keeps what an organisation says instead of a response, or that it says so no longer; answers whether it is asked. */
    boolean reply(
            ConsultationId consultation,
            OrganisationId organisation,
            @Nullable Reply reply,
            String reason,
            PersonId by,
            Instant at) {
        return database.sql("""
                update consultee set reply = :reply, reason = :reason,
                    replied_by = case when :reply::text is null then null else :by::uuid end,
                    replied_at = case when :reply::text is null then null else :at::timestamptz end
                where consultation_id = :consultation and organisation_id = :organisation and told_at is not null
                """)
                        .param("consultation", consultation.value())
                        .param("organisation", organisation.value())
                        .param("reply", reply == null ? null : reply.name())
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("at", moment(at))
                        .update()
                == 1;
    }

    private static String of(AskedListId list) {
        return list.preparation() != null ? "preparation_id = :list" : "consultation_id = :list";
    }

    private static UUID id(AskedListId list) {
        return list.preparation() != null
                ? list.preparation().value()
                : Objects.requireNonNull(list.consultation()).value();
    }

    private static @Nullable UUID uuid(@Nullable PreparationId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID uuid(@Nullable ConsultationId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }

    private static <T> T[] array(
            List<NewConsultee> all,
            Function<NewConsultee, @Nullable T> value,
            java.util.function.IntFunction<T[]> made) {
        return all.stream().map(value).toArray(made);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
