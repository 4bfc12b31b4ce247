-- Who is asked to respond: to a consultation, or to one that is being prepared and takes its list along when it is announced.
create table consultee (
    id              uuid primary key default uuidv7(),
    preparation_id  uuid        references preparation on delete cascade,
    consultation_id uuid        references consultation,
    organisation_id uuid        references organisation,
    name            text        not null check (length(name) between 1 and 800),
    kind            text        not null,
    area            text        not null default '' check (length(area) <= 800),
    person          text        not null default '' check (length(person) <= 800),
    address         text        check (length(address) <= 254),
    listed_by       uuid        not null references person,
    listed_at       timestamptz not null,
    told_at         timestamptz,
    remind          boolean     not null default false,
    reminded_at     timestamptz,
    invitation_id   uuid        references take_part_invitation on delete set null,
    reply           text        check (reply in ('NIL_RETURN', 'DECLINED')),
    reason          text        not null default '' check (length(reason) <= 4000),
    replied_by      uuid        references person,
    replied_at      timestamptz,
    check (preparation_id is not null or consultation_id is not null),
    check (organisation_id is not null or address is not null),
    check (consultation_id is not null or told_at is null),
    check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null)),
    check (reply is distinct from 'DECLINED' or reason <> ''),
    check (reply is null or organisation_id is not null),
    unique (preparation_id, organisation_id),
    unique (consultation_id, organisation_id)
);
create unique index consultee_prepared_address on consultee (preparation_id, address)
    where organisation_id is null and consultation_id is null;
create unique index consultee_address on consultee (consultation_id, address) where organisation_id is null;
create index consultee_by_name on consultee (consultation_id, lower(name), id);
create index consultee_prepared_by_name on consultee (preparation_id, lower(name), id);
create index consultee_organisation on consultee (organisation_id);
create index consultee_invitation on consultee (invitation_id);
create index consultee_to_write on consultee (consultation_id, id) where told_at is null or remind;

-- How often the owner of a consultation reminded those who are asked. Two who remind at once take the same number, and one gets it.
create table consultee_reminder (
    consultation_id uuid        not null references consultation,
    number          int         not null check (number > 0),
    reminded_at     timestamptz not null,
    reminded_by     uuid        not null references person,
    primary key (consultation_id, number)
);
