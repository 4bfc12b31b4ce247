create table organisation (
    id            uuid primary key,
    revision      int         not null,
    slug          text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name          text        not null check (length(name) between 1 and 200),
    kind          text        not null,
    fictional     boolean     not null,
    verified      boolean     not null,
    parent_id     uuid references organisation,
    registered_at timestamptz not null
);

create table membership (
    id              uuid primary key,
    person_id       uuid        not null references person,
    organisation_id uuid        not null references organisation,
    post            text        not null,
    joined_at       timestamptz not null,
    unique (person_id, organisation_id)
);

create index on membership (organisation_id);

create table membership_role (
    membership_id uuid not null references membership on delete cascade,
    role          text not null check (role in ('DRAFTER', 'APPROVER', 'ORGANISATION_ADMINISTRATOR')),
    primary key (membership_id, role)
);

create table sign_off_step (
    id              uuid primary key,
    organisation_id uuid    not null references organisation,
    number          int     not null check (number > 0),
    office          text    not null check (length(office) between 1 and 200),
    purpose         text    not null,
    basis_required  boolean not null,
    unique (organisation_id, number)
);
