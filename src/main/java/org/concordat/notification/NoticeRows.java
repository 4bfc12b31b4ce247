package org.concordat.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes notices. What is read is what may be known now: the view says what that is. */
@Component
class NoticeRows {

    /** Nobody needs to know of more. */
    static final int MANY = 100;

    private static final String SELECT = """
            select n.*, r.joint_id, r.reference as response, coalesce(r.number, 0) as response_version,
                coalesce(n.position, e.position_reference) as on_position
            from readable_notice n
            left join response r on n.content = 'RESPONSE' and r.id = n.content_id
            left join endorsement e on n.content = 'RESERVATION' and e.id = n.content_id
            """;

    private final JdbcClient database;

    NoticeRows(JdbcClient database) {
        this.database = database;
    }

    /** Tells people who act for an organisation; answers who was not told before. */
    Set<PersonId> add(Fact fact, OrganisationId organisation, Set<PersonId> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("""
                        insert into notice (person_id, organisation_id, fact, kind, roles, topic, consultation_id, content,
                            content_id, position, comment, version, question, by_organisation, told_at)
                        select person, :organisation, :fact, :kind, :roles, :topic, :consultation, :content, :contentId::uuid,
                            :position, :comment, :version, :question::int, :by::uuid, :at
                        from unnest(:people) person
                        on conflict (person_id, fact) do nothing
                        returning person_id
                        """)
                        .param("people", ids(people))
                        .param("organisation", organisation.value())
                        .param("fact", fact.name())
                        .param("kind", fact.kind().name())
                        .param(
                                "roles",
                                fact.kind().roles().stream().map(Enum::name).toArray(String[]::new))
                        .param("topic", name(fact.kind().topic()))
                        .param("consultation", fact.consultation().value())
                        .param("content", name(fact.content()))
                        .param("contentId", fact.contentId())
                        .param("position", value(fact.position()))
                        .param("comment", value(fact.comment()))
                        .param("version", fact.version())
                        .param("question", fact.question())
                        .param("by", fact.by() == null ? null : fact.by().value())
                        .param("at", Timestamp.from(fact.at()))
                        .query((row, number) -> person(row))
                        .list());
    }

    /** How many each of these people has not read, {@link #MANY} at the most. Whoever has read all is left out. */
    Map<PersonId, Integer> unread(Collection<PersonId> people) {
        var counts = new HashMap<PersonId, Integer>();
        database.sql("""
                select person_id, n.unread from unnest(:people) person_id, lateral (
                    select count(*) as unread from (
                        select from readable_notice n where n.person_id = person_id.person_id and n.read_at is null
                        limit :many) counted) n
                where n.unread > 0
                """).param("people", ids(people)).param("many", MANY).query(row -> {
            counts.put(person(row), row.getInt("unread"));
        });
        return counts;
    }

    /** A person's newest, or those before one of theirs. */
    List<Told> page(PersonId person, @Nullable NoticeId before, int size) {
        return database.sql(SELECT + """
                where n.person_id = :person and (:before::uuid is null or (n.told_at, n.id) < (
                    select b.told_at, b.id from notice b where b.id = :before and b.person_id = :person))
                order by n.told_at desc, n.id desc limit :size
                """)
                .param("person", person.value())
                .param("before", before == null ? null : before.value())
                .param("size", size)
                .query((row, number) -> told(row))
                .list();
    }

    Optional<Told> find(PersonId person, NoticeId id) {
        return database.sql(SELECT + " where n.id = :id and n.person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .query((row, number) -> told(row))
                .optional();
    }

    void read(PersonId person, NoticeId id, Instant at) {
        database.sql("update notice set read_at = :at where id = :id and person_id = :person and read_at is null")
                .param("id", id.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** All that a person was told until one of theirs. */
    void readUntil(PersonId person, NoticeId last, Instant at) {
        database.sql("""
                update notice n set read_at = :at from notice l
                where l.id = :last and l.person_id = :person and n.person_id = :person and n.read_at is null
                    and (n.told_at, n.id) <= (l.told_at, l.id)
                """)
                .param("last", last.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes what a person wants to be mailed of now, so that nobody else mails it; the oldest first. */
    List<Told> takeToMail(PersonId person, Instant now, Instant morning, Instant monday) {
        var taken = database.sql("""
                update notice set mailed_at = :now where id in (
                    select n.id from readable_notice n join notice_choice c on c.person_id = n.person_id
                    where n.person_id = :person and\s""" + DUE + ") returning id")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(now.minus(OLD)))
                .param("morning", Timestamp.from(morning))
                .param("monday", Timestamp.from(monday))
                .query(UUID.class)
                .list();
        return taken.isEmpty()
                ? List.of()
                : database.sql(SELECT + " where n.id = any(:ids) order by n.told_at, n.id")
                        .param("ids", taken.toArray(UUID[]::new))
                        .query((row, number) -> told(row))
                        .list();
    }

    /** After so long nobody needs a mail of what they could have read. */
    static final Duration OLD = Duration.ofDays(14);

    /** Whether a notice n is to be mailed by a choice c. */
    static final String DUE = """
            n.mailed_at is null and n.read_at is null and n.topic is not null and n.told_at > :old
            and n.told_at < case case n.topic when 'SAID' then c.said else c.decisions end
                when 'AT_ONCE' then 'infinity'::timestamptz
                when 'DAILY' then :morning
                when 'WEEKLY' then :monday
                else '-infinity'::timestamptz end
            """;

    private static Told told(ResultSet row) throws SQLException {
        var by = row.getObject("by_organisation", UUID.class);
        var content = row.getString("content");
        return new Told(
                new NoticeId(row.getObject("id", UUID.class)),
                person(row),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                content == null ? null : ContentKind.valueOf(content),
                row.getObject("content_id", UUID.class),
                reference(row.getString("on_position")),
                reference(row.getString("comment")),
                row.getInt("version"),
                row.getObject("question", Integer.class),
                by == null ? null : new OrganisationId(by),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null,
                row.getObject("joint_id", UUID.class),
                reference(row.getString("response")),
                row.getInt("response_version"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static @Nullable Reference reference(@Nullable String value) {
        return value == null ? null : new Reference(value);
    }

    private static @Nullable String value(@Nullable Reference reference) {
        return reference == null ? null : reference.value();
    }

    private static @Nullable String name(@Nullable Enum<?> it) {
        return it == null ? null : it.name();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.toSet()).toArray(UUID[]::new);
    }
}
