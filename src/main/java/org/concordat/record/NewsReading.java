package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.springframework.stereotype.Service;

/** What was published, for whoever tells readers of it: first its name, and when they are told, what can be read of it then. */
@Service
@PublicRead
public class NewsReading {

    private final RecordDatabase record;

    NewsReading(RecordDatabase record) {
        this.record = record;
    }

    /**
     * What was written since a moment and published for the first time since another. What reads otherwise because words were
     * left out keeps its name, and so does what comes back.
     */
    public List<News> since(Instant written, Instant published) {
        return record.sql("""
                select 'consultation/' || slug as name, slug as consultation from record.consultations
                union all
                select 'withdrawn/' || slug, slug from record.consultations where withdrawn_at >= :published
                union all
                select 'response/' || reference || '/' || version, consultation from record.responses
                    where current and changed_at >= :written and published_at >= :published
                union all
                select 'reported/' || reference, consultation from record.positions
                    where current and provenance = 'REPORTED' and changed_at >= :written and published_at >= :published
                union all
                select 'comment/' || c.reference, p.consultation from record.comments c
                    join record.positions p on p.reference = c.position and p.current
                    where c.removal is null and c.version = 1 and c.changed_at >= :written
                        and c.published_at >= :published
                union all
                select 'close/' || consultation || '/' || ordinal, consultation from record.date_changes
                    where changed_at >= :published
                union all
                select 'outcome/' || id, consultation from record.outcomes where published_at >= :published
                union all
                select 'outcome/' || o.id || '/' || c.version, o.consultation from record.outcome_changes c
                    join record.outcomes o on o.id = c.outcome where c.changed_at >= :published
                union all
                select 'paper/' || consultation || '/' || number, consultation from record.paper_versions
                    where number > 1 and published_at >= :published
                """)
                .param("written", written.atOffset(ZoneOffset.UTC))
                .param("published", published.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new News(row.getString("name"), new Slug(row.getString("consultation"))))
                .list();
    }

    /**
     * Those of some news that can be read now and that somebody follows, the latest of them, in the order in which they came.
     * What was replaced by something newer is left out, for that is news as well.
     *
     * @param news in the order in which they came
     * @param most how many at most
     */
    public List<ReadableNews> readable(List<News> news, Collection<Follow> followed, int most) {
        return record.sql("""
                with fact as (
                    select place, name, split_part(name, '/', 1) as sort, split_part(name, '/', 2) as of,
                        split_part(name, '/', 3) as number
                    from unnest(:names::text[]) with ordinality f(name, place)),
                asked as (
                    select * from unnest(:consultations::text[], :questions::int[]) a(consultation, question)),
                own as (
                    select distinct m.slug from unnest(:organisations::text[]) s(slug)
                    left join record.former_addresses f on f.slug = s.slug
                    join record.organisations x on x.slug = coalesce(f.organisation, s.slug)
                    join record.organisations m on coalesce(x.successor, x.slug) in (m.slug, m.successor)),
                found as (
                    select f.place, '/consultations/' || c.slug as path, c.slug as consultation, c.consulting_body as by,
                        null::text as held, 0 as held_version, null::int as question, null as stance, 0 as version,
                        '' as title, null::timestamptz as closes, null::int[] as questions
                    from fact f join record.consultations c on c.slug = f.of
                    where f.sort = 'consultation' and c.withdrawn_at is null
                    union all
                    select f.place, '/consultations/' || c.slug, c.slug, c.consulting_body, null, 0, null, null, 0, '', null,
                        array(select q.number from record.questions q where q.consultation = c.slug)
                    from fact f join record.consultations c on c.slug = f.of and c.withdrawn_at is not null
                    where f.sort = 'withdrawn'
                    union all
                    select f.place, '/responses/' || r.reference, r.consultation, null, r.reference, r.version, null, null,
                        r.version, '', null, array(select p.question from record.positions p
                            where p.response = r.reference and p.response_version = r.version
                                and p.question is not null)
                    from fact f join record.responses r on r.reference = f.of and r.current
                        and r.version::text = f.number
                    where f.sort = 'response'
                    union all
                    select f.place, '/positions/' || p.reference, p.consultation, null, p.reference, p.version, p.question,
                        p.stance, 0, '', null, array[p.question]
                    from fact f join record.positions p on p.reference = f.of and p.current
                    where f.sort = 'reported'
                    union all
                    select f.place, '/positions/' || c.position || '?comment=' || c.reference || '#' || c.reference,
                        p.consultation, c.organisation, null, 0, p.question, null, 0, '', null, array[p.question]
                    from fact f join record.comments c on c.reference = f.of and c.removal is null
                        join record.positions p on p.reference = c.position and p.current
                    where f.sort = 'comment'
                    union all
                    select f.place, '/consultations/' || d.consultation, d.consultation, c.consulting_body, null, 0, null,
                        null, 0, '', d.closes_now, array(select q.number from record.questions q
                            where q.consultation = c.slug)
                    from fact f join record.date_changes d on d.consultation = f.of and d.ordinal::text = f.number
                        join record.consultations c on c.slug = d.consultation and c.withdrawn_at is null
                    where f.sort = 'close' and not exists (select from record.date_changes l
                        where l.consultation = d.consultation and l.ordinal > d.ordinal)
                    union all
                    select f.place, '/consultations/' || o.consultation || '/outcome', o.consultation, c.consulting_body,
                        null, 0, null, null, case f.number when '' then 0 else f.number::int end, o.title, null,
                        array(select q.number from record.questions q where q.consultation = c.slug)
                    from fact f join record.outcomes o on o.id::text = f.of
                        join record.consultations c on c.slug = o.consultation
                    where f.sort = 'outcome'
                    union all
                    select f.place, '/consultations/' || v.consultation || '/paper', v.consultation, c.consulting_body,
                        null, 0, null, null, v.number, '', null, null
                    from fact f join record.paper_versions v on v.consultation = f.of and v.number::text = f.number
                        join record.consultations c on c.slug = v.consultation
                    where f.sort = 'paper' and not exists (select from record.paper_versions l
                        where l.consultation = v.consultation and l.number > v.number)),
                named as (
                    select n.*, f.name, f.sort, case when n.held is null then array[n.by]
                        when f.sort = 'response' then array(select h.organisation from record.response_organisation h
                            where h.reference = n.held and h.version = n.held_version order by h.ordinal)
                        else array(select h.organisation from record.position_organisation h
                            where h.reference = n.held and h.version = n.held_version order by h.ordinal) end as speakers
                    from found n join fact f on f.place = n.place)
                select * from (
                    select n.*, c.short_title, array(select o.name from unnest(n.speakers) with ordinality s(slug, place)
                        join record.organisations o on o.slug = s.slug order by s.place) as names
                    from named n join record.consultations c on c.slug = n.consultation
                    where :everything or n.speakers && array(select slug from own)
                        or exists (select from asked a where a.consultation = n.consultation
                            and (a.question is null or a.question = any (n.questions)))
                    order by n.place desc limit :most) latest
                order by place
                """)
                .param("names", news.stream().map(News::name).toArray(String[]::new))
                .param("everything", followed.contains(Follow.EVERYTHING))
                .param(
                        "consultations",
                        of(followed, it -> String.valueOf(it.consultation()), it -> it.consultation() != null))
                .param(
                        "questions",
                        followed.stream()
                                .filter(it -> it.consultation() != null)
                                .map(Follow::question)
                                .toArray(Integer[]::new))
                .param(
                        "organisations",
                        of(followed, it -> String.valueOf(it.organisation()), it -> it.organisation() != null))
                .param("most", most)
                .query((row, number) -> readable(row))
                .list();
    }

    private static String[] of(Collection<Follow> followed, Function<Follow, String> part, Predicate<Follow> which) {
        return followed.stream().filter(which).map(part).toArray(String[]::new);
    }

    private static ReadableNews readable(ResultSet row) throws SQLException {
        var slug = new Slug(row.getString("consultation"));
        var stance = row.getString("stance");
        var closes = row.getObject("closes", OffsetDateTime.class);
        return new ReadableNews(
                new News(row.getString("name"), slug),
                ReadableNews.Sort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)),
                row.getString("path"),
                slug,
                row.getString("short_title"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getObject("question", Integer.class),
                stance == null ? null : Stance.valueOf(stance),
                row.getInt("version"),
                row.getString("title"),
                closes == null ? null : closes.toInstant());
    }
}
