-- Makes a record of full size on the demonstration's consultation: organisations, a response of each, positions in the
-- responses, comments on the positions. The same settings make the same record.

set load.organisations = ${organisations};
set load.positions = ${positions};
set load.comments = ${comments};

-- The k-th number between 0 and 1 of the n-th thing.
create function pg_temp.any(n bigint, k bigint) returns float8 immutable language sql
    return (hashint8extended(n, k) & 2147483647)::float8 / 2147483648;

-- Texts are made of sentences, and these of words, each the rarer the later it stands: first those of the
-- demonstration, then made-up ones.
create temporary table word as
    select row_number() over (order by count(*) desc, word) as rank, word
    from (select plain from record.paragraphs union all select plain from record.positions) said,
        regexp_split_to_table(lower(plain), '[^a-z]+') word
    where word <> '' group by word;
insert into word select n, 'x' || translate(n::text, '0123456789', 'aeioubdklm')
    from generate_series((select max(rank) + 1 from word), 20000) n;
create unique index on word (rank);
create temporary table sentence as
    select n, string_agg(w.word, ' ' order by i) || '.' as words
    from generate_series(1, 6000) n cross join generate_series(1, 12) i
    join word w on w.rank = floor(power(20000, pg_temp.any(n, i)))::int
    group by n;
create unique index on sentence (n);
analyze word, sentence;

drop index record.positions_search;
drop index record.comments_search;

insert into record.organisations (slug, name, kind, fictional)
    select 'made-organisation-' || n, initcap(a.word) || ' ' || initcap(b.word) || ' ' || n,
        (array['COUNCIL', 'COUNCIL', 'GP_GROUP', 'GP_GROUP', 'VOLUNTARY_ORGANISATION', 'VOLUNTARY_ORGANISATION',
            'VOLUNTARY_ORGANISATION', 'PATIENTS_GROUP', 'PATIENTS_GROUP', 'PROFESSIONAL_BODY', 'PRIMARY_CARE_TRUST',
            'REPRESENTATIVE_BODY', 'CARE_DIRECTORS', 'SCRUTINY_COMMITTEE', 'THINK_TANK', 'OTHER'])[1 + n % 16], true
    from generate_series(1, current_setting('load.organisations')::int) n
    join word a on a.rank = 1 + floor(2000 * pg_temp.any(n, 1))::int
    join word b on b.rank = 1 + floor(2000 * pg_temp.any(n, 2))::int;

create temporary table made_response as
    select n, 'R-M' || to_char(n / 10000, 'FM000') || '-' || to_char(n % 10000, 'FM0000') as reference,
        timestamptz '2010-07-20' + 80 * pg_temp.any(n, 3) * interval '1 day' as at
    from generate_series(1, current_setting('load.organisations')::int) n;
create unique index on made_response (n);
insert into record.responses (reference, version, current, consultation, submitted_at, published_at, signed_off_by,
        content_hash, changed_at)
    select reference, 1, true, 'liberating-the-nhs', at, at + interval '1 day', '{Chair}', repeat('0', 64), at + interval '1 day'
    from made_response;
insert into record.response_organisation (reference, version, ordinal, organisation)
    select reference, 1, 1, 'made-organisation-' || n from made_response;

create temporary table made_position as
    select p.n, 'P-M' || to_char(p.n / 10000, 'FM000') || '-' || to_char(p.n % 10000, 'FM0000') as reference,
        r.reference as response, r.at, r.n as organisation, pg_temp.any(p.n, 4) as target, pg_temp.any(p.n, 5) as which,
        pg_temp.any(p.n, 6) as stance, pg_temp.any(p.n, 7) as joint
    from generate_series(1, current_setting('load.positions')::int) p(n)
    join made_response r on r.n = 1 + p.n % current_setting('load.organisations')::int;
create unique index on made_position (n);
insert into record.position_references select reference from made_position;
insert into record.positions (reference, version, current, consultation, response, response_version, question, paragraph,
        stance, provenance, kinds, html, plain, redacted, as_at, published_at, changed_at, detail)
    select p.reference, 1, true, 'liberating-the-nhs', p.response, 1,
        case when p.target < 0.6 then asked.questions[1 + floor(cardinality(asked.questions) * p.which * p.which)::int] end,
        case when p.target between 0.6 and 0.95 then asked.paragraphs[1 + floor(cardinality(asked.paragraphs) * p.which)::int] end,
        (array['SUPPORT', 'SUPPORT', 'SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'SUPPORT_WITH_CONDITIONS', 'SUPPORT_WITH_CONDITIONS',
            'MIXED', 'MIXED', 'OPPOSE', 'OPPOSE', 'PROPOSE_INSTEAD', 'NO_VIEW'])[1 + floor(12 * p.stance)::int],
        'SUBMITTED',
        case when p.joint < 0.03 and o.kind <> 'COUNCIL' then array(select unnest(array[o.kind, 'COUNCIL']) order by 1)
            else array[o.kind] end,
        '<p>' || said.words || '</p>', said.words, false, p.at::date, p.at + interval '1 day', p.at + interval '1 day',
        case when p.joint > 0.9 then asked.detail else '{"conditions": []}' end
    from made_position p
    join record.organisations o on o.slug = 'made-organisation-' || p.organisation
    cross join (select
        (select array_agg(number order by number) from record.questions where consultation = 'liberating-the-nhs') as questions,
        (select array_agg(ref order by ordinal) from record.paragraphs where consultation = 'liberating-the-nhs') as paragraphs,
        (select detail from record.positions where jsonb_array_length(detail -> 'conditions') > 0
            order by reference limit 1) as detail) asked
    cross join lateral (select string_agg(s.words, ' ' order by i) as words from generate_series(1, 6) i
        join sentence s on s.n = 1 + floor(6000 * pg_temp.any(p.n, 20 + i))::int) said;
insert into record.position_organisation (reference, version, ordinal, organisation)
    select reference, 1, 1, 'made-organisation-' || organisation from made_position;
insert into record.position_organisation (reference, version, ordinal, organisation)
    select p.reference, 1, 2, 'made-organisation-' || 16 * (1 + p.n % (current_setting('load.organisations')::int / 16))
    from made_position p
    join record.organisations o on o.slug = 'made-organisation-' || p.organisation
    where p.joint < 0.03 and o.kind <> 'COUNCIL';

-- Few positions have most of the comments.
insert into record.comments (reference, position, thread, thread_at, organisation, html, plain, redacted, written_at,
        published_at, changed_at)
    select c.reference, 'P-M' || to_char(c.position / 10000, 'FM000') || '-' || to_char(c.position % 10000, 'FM0000'), c.reference,
        c.at, 'made-organisation-' || c.organisation, '<p>' || said.words || '</p>', said.words, false, c.at, c.at, c.at
    from (select n, 'C-M' || to_char(n / 10000, 'FM000') || '-' || to_char(n % 10000, 'FM0000') as reference,
            1 + floor(current_setting('load.positions')::int * power(pg_temp.any(n, 8), 2))::int as position,
            1 + floor(current_setting('load.organisations')::int * pg_temp.any(n, 9))::int as organisation,
            timestamptz '2010-08-20' + 60 * pg_temp.any(n, 10) * interval '1 day' as at
        from generate_series(1, current_setting('load.comments')::int) n) c
    cross join lateral (select string_agg(s.words, ' ' order by i) as words from generate_series(1, 2) i
        join sentence s on s.n = 1 + floor(6000 * pg_temp.any(c.n, 30 + i))::int) said;

create index positions_search on record.positions using gin (search) where current;
create index comments_search on record.comments using gin (search);
analyze record.organisations, record.responses, record.response_organisation, record.positions, record.position_organisation,
    record.comments, record.tallies;
