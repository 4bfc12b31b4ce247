-- What owners enter of responses that came by e-mail or post, target by target, and the file that it is taken from. It is no
-- response, and nobody's draft, before it is sent to the moderators.
create table transcript (
    id              uuid primary key default uuidv7(),
    consultation_id uuid        not null references consultation,
    organisation_id uuid        not null references organisation,
    sent_in_by      text        not null check (sent_in_by in ('EMAIL', 'POST')),
    sent_in_on      date        not null,
    late_reason     text        not null check (length(late_reason) <= 8000),
    begun_by        uuid        not null references person,
    begun_at        timestamptz not null,
    response_id     uuid references response,
    written         boolean     not null default true,
    -- An organisation has one voice.
    unique (consultation_id, organisation_id),
    check (written or response_id is not null)
);
create index on transcript (organisation_id);

create table transcript_entered (
    response_id   uuid primary key references response,
    transcript_id uuid not null references transcript
);
create index on transcript_entered (transcript_id);

create table transcript_position (
    transcript_id   uuid        not null references transcript on delete cascade,
    question_number int,
    paragraph_ref   text,
    kind            text        not null,
    said            text        not null,
    revision        int         not null check (revision > 0),
    saved_by        uuid        not null references person,
    saved_at        timestamptz not null,
    unique nulls not distinct (transcript_id, question_number, paragraph_ref),
    check (num_nonnulls(question_number, paragraph_ref) <= 1)
);

create table transcript_source (
    transcript_id uuid primary key references transcript on delete cascade,
    name          text        not null check (name <> ''),
    media_type    text        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content       bytea       not null check (octet_length(content) between 1 and 10485760),
    kept_by       uuid        not null references person,
    kept_at       timestamptz not null
);

-- By what an organisation without an account says whether it is right: once, for one version, until a moment.
create table transcript_code (
    id            uuid primary key default uuidv7(),
    transcript_id uuid        not null references transcript,
    response_id   uuid        not null references response,
    code_hash     text        not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    made_by       uuid        not null references person,
    made_at       timestamptz not null,
    expires_at    timestamptz not null check (expires_at > made_at),
    ended_at      timestamptz,
    answer        text check (answer in ('CONFIRMED', 'DISPUTED')),
    answered_at   timestamptz,
    words         text check (words <> '' and length(words) <= 16000),
    check ((answer is null) = (answered_at is null)),
    check ((coalesce(answer, '') = 'DISPUTED') = (words is not null)),
    check (answer is null or ended_at is null)
);
create unique index one_code_that_opens on transcript_code (transcript_id) where ended_at is null and answer is null;
