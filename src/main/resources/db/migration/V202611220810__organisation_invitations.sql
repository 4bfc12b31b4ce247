-- Who was asked to act for an organisation. The token itself is in nobody's hands but the invited person's.
create table invitation (
    id              uuid primary key,
    organisation_id uuid        not null references organisation,
    address         text        not null check (address = lower(address) and length(address) between 3 and 254),
    name            text        not null check (length(name) between 1 and 200),
    post            text        not null check (length(post) <= 200),
    token_hash      text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    invited_by      uuid references person,
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    accepted_by     uuid references person,
    accepted_at     timestamptz,
    revoked_at      timestamptz,
    check (expires_at > invited_at),
    check ((accepted_by is null) = (accepted_at is null)),
    check (accepted_at is null or revoked_at is null)
);

create unique index one_open_invitation_for_an_address
    on invitation (organisation_id, address) where accepted_at is null and revoked_at is null;

create table invitation_role (
    invitation_id uuid not null references invitation on delete cascade,
    role          text not null check (role in ('DRAFTER', 'APPROVER', 'ORGANISATION_ADMINISTRATOR')),
    primary key (invitation_id, role)
);

-- Members are listed in the order in which they joined.
create index on membership (organisation_id, joined_at, id);
