-- How much there is to read of each consultation: written by whoever publishes, before they commit, so that no page counts.
create table record.consultation_figures (
    consultation text primary key references record.consultations on delete cascade,
    responses integer not null default 0 check (responses >= 0),
    submitted integer not null default 0 check (submitted >= 0),
    reported integer not null default 0 check (reported >= 0),
    kinds integer not null default 0 check (kinds >= 0)
);

insert into record.consultation_figures (consultation, responses, submitted, reported, kinds)
select c.slug,
    (select count(*) from record.responses r where r.consultation = c.slug and r.current),
    (select count(*) from record.positions p where p.consultation = c.slug and p.current and p.provenance = 'SUBMITTED'),
    (select count(*) from record.positions p where p.consultation = c.slug and p.current and p.provenance = 'REPORTED'),
    (select count(distinct kind) from record.positions p, unnest(p.kinds) kind
        where p.consultation = c.slug and p.current)
from record.consultations c;
