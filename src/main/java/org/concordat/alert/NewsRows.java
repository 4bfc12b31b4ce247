package org.concordat.alert;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.record.Follow;
import org.concordat.record.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is news, each once, and how far each follower was told. */
@Component
class NewsRows {

    private final JdbcClient database;

    NewsRows(JdbcClient database) {
        this.database = database;
    }

    /** How far it was looked for what is published, and since when. */
    record Watch(Instant began, Instant looked) {}

    /** Somebody to whom a mail may be due: of what came behind one news and not behind another. */
    record Due(UUID follower, String address, long from, long until) {}

    /**
     * Locks the watch, so that one node looks at a time; the first look begins it. Nothing where another looks.
     */
    Optional<Watch> watch(Instant now) {
        database.sql("insert into alert_watch (began_at, looked_at) values (:now, :now) on conflict do nothing")
                .param("now", Timestamp.from(now))
                .update();
        return database.sql("select began_at, looked_at from alert_watch for update skip locked")
                .query((row, number) -> new Watch(
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("looked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void looked(Instant at) {
        database.sql("update alert_watch set looked_at = :at")
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Notes what was not known before. */
    void add(Collection<News> news, Instant at) {
        if (news.isEmpty()) {
            return;
        }
        database.sql("""
                insert into alert_news (name, consultation, noticed_at)
                select n.name, n.consultation, :at from unnest(:names, :consultations) n(name, consultation)
                where not exists (select from alert_news k where k.name = n.name)
                on conflict (name) do nothing
                """)
                .param("names", news.stream().map(News::name).toArray(String[]::new))
                .param(
                        "consultations",
                        news.stream().map(it -> it.consultation().value()).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    long last() {
        return database.sql("select coalesce(max(id), 0) from alert_news")
                .query(Long.class)
                .single();
    }

    /**
     * Locks somebody to whom a mail may be due and whom nobody else mails now.
     *
     * @param hourAgo whoever wants them at once is not mailed before that was longer ago
     * @param morning up to when those want to be told who are told each morning
     */
    Optional<Due> claim(Instant hourAgo, Instant morning) {
        return database.sql("""
                with news as (
                    select coalesce((select max(id) from alert_news), 0) as now, coalesce((
                        select id from alert_news where noticed_at < :morning order by noticed_at desc, id desc limit 1),
                        0) as morning)
                select f.id, f.address, f.told_until, case f.pace when 'DAILY' then n.morning else n.now end as until
                from alert_follower f cross join news n
                where f.told_until < case f.pace when 'DAILY' then n.morning else n.now end
                    and (f.mailed_at is null
                        or f.mailed_at <= case f.pace when 'DAILY' then :morning::timestamptz else :hourAgo::timestamptz end)
                order by f.id limit 1 for update of f skip locked
                """)
                .param("hourAgo", Timestamp.from(hourAgo))
                .param("morning", Timestamp.from(morning))
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        row.getLong("told_until"),
                        row.getLong("until")))
                .optional();
    }

    /** The last of what came for somebody, as far as it can be of what they follow, in the order in which it came. */
    List<News> of(Due due, Collection<Follow> followed, int most) {
        boolean anywhere = followed.stream().anyMatch(it -> it.consultation() == null);
        return database.sql("""
                select * from (
                    select id, name, consultation from alert_news
                    where id > :from and id <= :until and (:anywhere or consultation = any(:consultations))
                    order by id desc limit :most) latest
                order by id
                """)
                .param("from", due.from())
                .param("until", due.until())
                .param("anywhere", anywhere)
                .param(
                        "consultations",
                        followed.stream()
                                .map(Follow::consultation)
                                .filter(Objects::nonNull)
                                .map(Slug::value)
                                .toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new News(row.getString("name"), new Slug(row.getString("consultation"))))
                .list();
    }

    void told(Due due) {
        database.sql("update alert_follower set told_until = :until where id = :follower")
                .param("until", due.until())
                .param("follower", due.follower())
                .update();
    }

    void mailed(Due due, Instant at) {
        database.sql("update alert_follower set mailed_at = :at where id = :follower")
                .param("at", Timestamp.from(at))
                .param("follower", due.follower())
                .update();
    }
}
