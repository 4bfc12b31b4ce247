-- A consultation that is being prepared. It stands apart from those that were announced, so that nothing of it can be public.
create table preparation (
    id                 uuid primary key default uuidv7(),
    begun_by           uuid        not null references person,
    begun_at           timestamptz not null,
    changed_at         timestamptz not null,
    revision           int         not null default 0,
    title              text        not null check (length(title) between 1 and 1200),
    kind               text        check (kind in ('WHITE_PAPER', 'GREEN_PAPER', 'CALL_FOR_EVIDENCE',
                           'CONSULTATION_DOCUMENT')),
    consulting_body_id uuid        references organisation,
    short_title        text        not null default '' check (length(short_title) <= 400),
    series             text        not null default '' check (length(series) <= 400),
    summary            text        not null default '' check (length(summary) <= 20000),
    contact            text        not null default '' check (length(contact) <= 20000),
    ways_to_respond    text        not null default '' check (length(ways_to_respond) <= 20000),
    who_is_asked       text        not null default '' check (length(who_is_asked) <= 20000),
    where_it_applies   text        not null default '' check (length(where_it_applies) <= 20000),
    open_to_change     text        not null default '' check (length(open_to_change) <= 20000),
    not_taken          text        not null default '' check (length(not_taken) <= 20000),
    impact             text        not null default '' check (length(impact) <= 20000),
    opened_as          uuid        unique references consultation
);
create index preparation_begun_by on preparation (begun_by);
create index preparation_consulting_body on preparation (consulting_body_id);

-- Who works on it beside the one who began it, and who is shown it before it is announced.
create table preparation_person (
    preparation_id uuid not null references preparation on delete cascade,
    person_id      uuid not null references person,
    may            text not null check (may in ('PREPARE', 'READ')),
    primary key (preparation_id, person_id)
);
create index preparation_person_person on preparation_person (person_id);
