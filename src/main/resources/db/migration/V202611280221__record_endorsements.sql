-- Who stands behind a position, and which version of it. One that was taken back stays to be seen without its reservation.
create table record.endorsements (
    id uuid primary key,
    position text not null references record.position_references on delete cascade,
    version integer not null check (version > 0),
    organisation text not null references record.organisations on update cascade on delete cascade,
    html text,
    plain text,
    redacted boolean,
    endorsed_at timestamptz not null,
    withdrawn_at timestamptz,
    check (num_nulls(html, plain, redacted) in (0, 3)),
    check (withdrawn_at is null or html is null)
);
create unique index endorsements_standing on record.endorsements (position, organisation) where withdrawn_at is null;
create index endorsements_of_position on record.endorsements (position, endorsed_at);
create index endorsements_of_organisation on record.endorsements (organisation);
