-- What the body that consulted says at the end: one answer or several, each made of points. Until it is published nobody reads it.
create table outcome (
    id              uuid primary key default uuidv7(),
    consultation_id uuid        not null references consultation,
    begun_by        uuid        not null references person,
    begun_at        timestamptz not null,
    revision        int         not null default 0,
    title           text        not null check (length(title) between 1 and 1200),
    series          text        not null default '' check (length(series) <= 400),
    introduction    text        not null default '' check (length(introduction) <= 40000),
    version         int         not null default 0 check (version >= 0),
    published_at    timestamptz,
    check ((version = 0) = (published_at is null))
);
create index outcome_consultation on outcome (consultation_id);

create table outcome_point (
    id         uuid primary key default uuidv7(),
    outcome_id uuid not null references outcome,
    revision   int  not null default 0,
    title      text not null check (length(title) between 1 and 1200),
    answer     text check (answer in ('ACCEPTED', 'IN_PART', 'NOT_ACCEPTED')),
    heard      text not null default '' check (length(heard) <= 40000),
    answered   text not null default '' check (length(answered) <= 40000),
    links      text[] not null default '{}'
);
create index outcome_point_outcome on outcome_point (outcome_id, id);

-- Every version that was published, as it was.
create table outcome_version (
    outcome_id   uuid        not null references outcome,
    version      int         not null check (version > 0),
    published_at timestamptz not null,
    published_by uuid        not null references person,
    note         text        not null check (length(note) <= 8000),
    content      jsonb       not null,
    primary key (outcome_id, version),
    check (version = 1 or note <> '')
);
create trigger outcome_version_is_append_only before update or delete on outcome_version
    for each row execute function refuse_change();

create table record.outcomes (
    id           uuid primary key,
    consultation text        not null references record.consultations on delete cascade,
    title        text        not null,
    series       text        not null,
    introduction text        not null,
    published_at timestamptz not null
);
create index outcomes_of_consultation on record.outcomes (consultation);
create trigger changed after insert or update or delete or truncate on record.outcomes
    for each statement execute function record.note_change();

create table record.outcome_points (
    outcome  uuid    not null references record.outcomes on delete cascade,
    ordinal  integer not null,
    title    text    not null,
    answer   text    not null check (answer in ('ACCEPTED', 'IN_PART', 'NOT_ACCEPTED')),
    heard    text    not null,
    answered text    not null,
    links    text[]  not null,
    primary key (outcome, ordinal)
);
create trigger changed after insert or update or delete or truncate on record.outcome_points
    for each statement execute function record.note_change();

-- That a published answer was changed, and why.
create table record.outcome_changes (
    outcome    uuid        not null references record.outcomes on delete cascade,
    version    integer     not null,
    changed_at timestamptz not null,
    note       text        not null,
    primary key (outcome, version)
);
create trigger changed after insert or update or delete or truncate on record.outcome_changes
    for each statement execute function record.note_change();
