-- Those who ask to take part. Nobody sees what was asked before the address is confirmed.
create table take_part_invitation (
    id                uuid primary key default uuidv7(),
    token_hash        text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    organisation_name text        not null check (length(organisation_name) between 1 and 200),
    person_name       text        not null check (length(person_name) between 1 and 200),
    address           text        not null check (length(address) <= 254),
    invited_by        uuid        not null references person,
    invited_at        timestamptz not null,
    used_at           timestamptz
);

create index on take_part_invitation (invited_by, invited_at desc);

create table take_part_request (
    id              uuid primary key,
    revision        int         not null,
    state           text        not null check (state in ('UNCONFIRMED', 'WAITING', 'ADMITTED', 'VERIFIED', 'REFUSED')),
    name            text        not null check (length(name) between 1 and 200),
    kind            text        not null,
    area            text        not null check (length(area) <= 200),
    domain          text check (length(domain) <= 253),
    website         text check (length(website) <= 300),
    person_name     text        not null check (length(person_name) between 1 and 200),
    post            text        not null check (length(post) between 1 and 200),
    address         text        not null check (length(address) <= 254),
    authority       text        not null check (length(authority) between 1 and 2000),
    invitation_id   uuid references take_part_invitation,
    token_hash      text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    asked_at        timestamptz not null,
    confirmed_at    timestamptz,
    decided_at      timestamptz,
    decided_by      uuid references person,
    reason          text check (length(reason) <= 1000),
    organisation_id uuid references organisation,
    check (state = 'UNCONFIRMED' or confirmed_at is not null),
    check ((state in ('ADMITTED', 'VERIFIED', 'REFUSED')) = (decided_at is not null)),
    check ((state in ('ADMITTED', 'VERIFIED')) = (organisation_id is not null)),
    check (state <> 'REFUSED' or reason <> '')
);

create index on take_part_request (confirmed_at, id) where state = 'WAITING';
create index on take_part_request (address, asked_at);
create index on take_part_request (asked_at) where state = 'UNCONFIRMED';
