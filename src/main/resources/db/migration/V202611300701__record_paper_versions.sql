-- Each version of a paper as it read, whole. The present one also stands in chapters and paragraphs.
create table record.paper_versions (
    consultation text        not null references record.consultations on delete cascade,
    number       integer     not null check (number > 0),
    published_at timestamptz not null,
    reason       text        not null,
    chapters     jsonb       not null,
    primary key (consultation, number)
);
create trigger changed after insert or update or delete or truncate on record.paper_versions
    for each statement execute function record.note_change();

alter table record.paragraphs add column since integer not null default 1 check (since > 0);
