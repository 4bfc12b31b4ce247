create table response (
    id                   uuid primary key,
    revision             int     not null,
    consultation_id      uuid    not null references consultation,
    lead_organisation_id uuid    not null references organisation,
    joint                boolean not null,
    number               int     not null check (number > 0),
    reference            text,
    state                text    not null check (state in ('DRAFT', 'AWAITING_SIGN_OFF', 'SUBMITTED', 'IN_MODERATION',
                             'PUBLISHED', 'WITHHELD', 'RETURNED', 'WITHDRAWN')),
    sign_off_round       int     not null,
    sent_by              uuid references person,
    sent_at              timestamptz,
    sent_back_note       text,
    sent_back_by         uuid references person,
    sent_back_at         timestamptz,
    submitted_at         timestamptz,
    submitted_content    text,
    content_hash         text check (content_hash ~ '^[0-9a-f]{64}$'),
    check ((submitted_at is null) = (submitted_content is null)),
    check ((submitted_at is null) = (content_hash is null)),
    check (submitted_at is null or reference is not null),
    check (state in ('DRAFT', 'AWAITING_SIGN_OFF', 'WITHDRAWN') or submitted_at is not null),
    unique (reference, number)
);

-- One agreed response for each organisation: a second draft beside the first cannot be begun.
create unique index one_response_for_an_organisation
    on response (consultation_id, lead_organisation_id, number) where not joint;
create index on response (state) where state = 'AWAITING_SIGN_OFF';

create table response_signatory (
    response_id     uuid not null references response,
    ordinal         int  not null,
    organisation_id uuid not null references organisation,
    primary key (response_id, ordinal),
    unique (response_id, organisation_id)
);

create index on response_signatory (organisation_id);

create table position (
    id              uuid primary key,
    response_id     uuid not null references response,
    consultation_id uuid not null,
    question_number int  not null,
    reference       text not null,
    stance          text check (stance in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'MIXED', 'OPPOSE', 'PROPOSE_INSTEAD', 'NO_VIEW')),
    reasons         text not null,
    revision        int  not null,
    saved_at        timestamptz,
    saved_by        uuid references person,
    unique (response_id, question_number),
    unique (reference, response_id),
    foreign key (consultation_id, question_number) references question
);

create table sign_off (
    id              uuid primary key,
    response_id     uuid    not null references response,
    round           int     not null,
    number          int     not null,
    organisation_id uuid    not null references organisation,
    office          text    not null,
    purpose         text    not null,
    basis_required  boolean not null,
    signed_by       uuid references person,
    signed_name     text,
    signed_post     text,
    signed_at       timestamptz,
    basis           text,
    content_hash    text check (content_hash ~ '^[0-9a-f]{64}$'),
    cancelled_at    timestamptz,
    unique (response_id, round, number),
    check ((signed_by is null) = (signed_at is null)),
    check ((signed_by is null) = (content_hash is null)),
    check (signed_by is null or not basis_required or basis <> '')
);

create table reported_position (
    id                    uuid primary key,
    reference             text        not null unique,
    consultation_id       uuid        not null,
    organisation_id       uuid        not null references organisation,
    question_number       int         not null,
    stance                text        not null,
    speaker               text,
    office                text,
    text                  text        not null check (text <> ''),
    source                text        not null check (source <> ''),
    as_at                 date        not null,
    predates_consultation boolean     not null,
    recorded_by           uuid        not null references person,
    recorded_at           timestamptz not null,
    foreign key (consultation_id, question_number) references question
);

-- What was submitted never changes, whoever asks: a correction is a new version beside it.
create function keep_what_was_submitted() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.submitted_at, new.submitted_content, new.content_hash, new.reference, new.number,
            new.consultation_id, new.lead_organisation_id)
            is distinct from (old.submitted_at, old.submitted_content, old.content_hash, old.reference, old.number,
            old.consultation_id, old.lead_organisation_id) then
        raise exception 'A submitted response does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger submitted_response_stays
    before update or delete on response
    for each row when (old.submitted_at is not null) execute function keep_what_was_submitted();

create function keep_positions_that_were_submitted() returns trigger language plpgsql as $$
begin
    if exists (select from response r
            where r.id in (coalesce(new.response_id, old.response_id), coalesce(old.response_id, new.response_id))
                and r.submitted_at is not null) then
        raise exception 'A position in a submitted response does not change' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;

create trigger submitted_position_stays
    before insert or update or delete on position
    for each row execute function keep_positions_that_were_submitted();

create function keep_signatures() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.signed_by, new.signed_name, new.signed_post, new.signed_at, new.basis, new.content_hash)
            is distinct from (old.signed_by, old.signed_name, old.signed_post, old.signed_at, old.basis, old.content_hash) then
        raise exception 'A signature does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger signature_stays
    before update or delete on sign_off
    for each row when (old.signed_by is not null) execute function keep_signatures();
