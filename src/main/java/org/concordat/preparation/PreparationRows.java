package org.concordat.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consultations in preparation, as rows. */
@Component
class PreparationRows {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient database;

    PreparationRows(JdbcClient database) {
        this.database = database;
    }

    PreparationId begin(PersonId by, String title, Instant at) {
        return database.sql("""
                insert into preparation (begun_by, begun_at, changed_at, title) values (:by, :at, :at, :title) returning id
                """)
                .param("by", by.value())
                .param("at", moment(at))
                .param("title", title)
                .query((row, number) -> new PreparationId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Begins one with the words and the questions of another; they are about no paragraph, as long as it has no paper. */
    PreparationId copy(PreparationId from, PersonId by, Instant at) {
        var id = database.sql("""
                insert into preparation (begun_by, begun_at, changed_at, title, kind, consulting_body_id, short_title, series,
                    summary, contact, ways_to_respond, who_is_asked, where_it_applies, open_to_change, not_taken, impact,
                    declarations)
                select :by, :at, :at, title, kind, consulting_body_id, short_title, series, summary, contact,
                    ways_to_respond, who_is_asked, where_it_applies, open_to_change, not_taken, impact, declarations
                from preparation where id = :from returning id
                """)
                .param("by", by.value())
                .param("at", moment(at))
                .param("from", from.value())
                .query((row, number) -> new PreparationId(row.getObject("id", UUID.class)))
                .single();
        database.sql("""
                insert into preparation_question (preparation_id, ordinal, title, text, guidance, expected)
                select :id, ordinal, title, text, guidance, expected from preparation_question
                where preparation_id = :from and not removed
                """).param("id", id.value()).param("from", from.value()).update();
        return id;
    }

    /** What one person works on, or all where they see all. */
    List<PreparationListItem> list(PersonId person, boolean all, @Nullable PreparationId after, int most) {
        return database.sql("""
                select p.id, p.title, p.changed_at, p.opened_as is not null as opened from preparation p
                where p.id < :after and (:all or p.begun_by = :person or exists (select from preparation_person s
                    where s.preparation_id = p.id and s.person_id = :person and s.may = 'PREPARE'))
                order by p.id desc limit :most
                """)
                .param("person", person.value())
                .param("all", all)
                .param("after", after == null ? LAST : after.value())
                .param("most", most)
                .query((row, number) -> new PreparationListItem(
                        new PreparationId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("opened")))
                .list();
    }

    /** One that a person works on, or any where they see all. */
    Optional<Preparation> find(PreparationId id, PersonId person, boolean all) {
        return database.sql("""
                select p.* from preparation p
                where p.id = :id and (:all or p.begun_by = :person or exists (select from preparation_person s
                    where s.preparation_id = p.id and s.person_id = :person and s.may = 'PREPARE'))
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("all", all)
                .query((row, number) -> preparation(row))
                .optional();
    }

    /** Writes one text where it still is what the writer started from; answers whether it was. */
    boolean write(PreparationId id, AboutField field, String before, String now, Instant at) {
        return database.sql("""
                update preparation set %1$s = :now, revision = revision + 1, changed_at = :at
                where id = :id and %1$s = :before and opened_as is null
                """.formatted(field.column()))
                        .param("id", id.value())
                        .param("before", before)
                        .param("now", now)
                        .param("at", moment(at))
                        .update()
                == 1;
    }

    void setKind(PreparationId id, @Nullable DocumentKind kind, Instant at) {
        database.sql("update preparation set kind = :kind, revision = revision + 1, changed_at = :at"
                        + " where id = :id and opened_as is null")
                .param("id", id.value())
                .param("kind", kind == null ? null : kind.name())
                .param("at", moment(at))
                .update();
    }

    void setConsultingBody(PreparationId id, OrganisationId body, Instant at) {
        database.sql("update preparation set consulting_body_id = :body, revision = revision + 1, changed_at = :at"
                        + " where id = :id and opened_as is null")
                .param("id", id.value())
                .param("body", body.value())
                .param("at", moment(at))
                .update();
    }

    /** Until the transaction ends, nobody else changes anything of it. */
    void lock(PreparationId id) {
        locked(id, "update");
    }

    /** Until the transaction ends, it is not announced; others change it all the same. */
    void hold(PreparationId id) {
        locked(id, "key share");
    }

    private void locked(PreparationId id, String strength) {
        database.sql("select id from preparation where id = :id for " + strength)
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    void setOpened(PreparationId id, ConsultationId opened) {
        database.sql("update preparation set opened_as = :opened where id = :id")
                .param("id", id.value())
                .param("opened", opened.value())
                .update();
    }

    /** Whether it was not announced; nobody announces it then until the transaction ends. */
    boolean lockUnopened(PreparationId id) {
        return database.sql("select opened_as is null from preparation where id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Preparation preparation(ResultSet row) throws SQLException {
        var about = Arrays.stream(AboutField.values())
                .collect(Collectors.toMap(Function.identity(), it -> words(row, it.column())));
        var kind = row.getString("kind");
        var body = row.getObject("consulting_body_id", UUID.class);
        var opened = row.getObject("opened_as", UUID.class);
        return new Preparation(
                new PreparationId(row.getObject("id", UUID.class)),
                about,
                kind == null ? null : DocumentKind.valueOf(kind),
                body == null ? null : new OrganisationId(body),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                opened == null ? null : new ConsultationId(opened));
    }

    private static String words(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException unread) {
            throw new IllegalStateException(unread);
        }
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
