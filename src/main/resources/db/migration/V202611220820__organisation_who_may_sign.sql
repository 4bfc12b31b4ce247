-- Who may sign a step. A step that names nobody may be signed by any approver.
create table sign_off_step_signer (
    sign_off_step_id uuid not null references sign_off_step on delete cascade,
    person_id        uuid not null references person,
    primary key (sign_off_step_id, person_id)
);

-- That one approver signs for another who is away, both days included.
create table delegation (
    id              uuid primary key,
    organisation_id uuid        not null references organisation,
    absent_id       uuid        not null references person,
    delegate_id     uuid        not null references person,
    from_day        date        not null,
    until_day       date        not null,
    basis           text        not null check (length(basis) between 1 and 500),
    given_by        uuid        not null references person,
    given_at        timestamptz not null,
    ended_at        timestamptz,
    check (absent_id <> delegate_id),
    check (from_day <= until_day)
);

create index on delegation (organisation_id, until_day) where ended_at is null;

-- Whether an organisation wants more of its members than a password.
alter table organisation add column second_factor_required boolean not null default false;
