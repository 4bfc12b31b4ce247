-- Readers without an account who are told by e-mail of what is published. Their addresses stand in these tables alone, which
-- the reader's role cannot see, and go as soon as nothing is followed.

-- Somebody asked that this address follows something. It is deleted when it is confirmed, or after seven days.
create table alert_request (
    token_hash   bytea primary key check (length(token_hash) = 32),
    address      text        not null check (length(address) between 3 and 254 and address !~ '[[:cntrl:][:space:]]'),
    consultation text,
    question     int,
    organisation text,
    pace         text        not null check (pace in ('AT_ONCE', 'DAILY')),
    asked_at     timestamptz not null,
    check (question is null or consultation is not null),
    check (organisation is null or consultation is null)
);
create index alert_request_of_address on alert_request (address, asked_at);
create index alert_request_by_age on alert_request (asked_at);

-- Whoever confirmed. All news up to told_until were mailed or need not be.
create table alert_follower (
    id         uuid primary key default uuidv7(),
    address    text        not null unique check (length(address) between 3 and 254
        and address !~ '[[:cntrl:][:space:]]'),
    pace       text        not null check (pace in ('AT_ONCE', 'DAILY')),
    told_until bigint      not null,
    mailed_at  timestamptz
);

-- Everything, where all is open.
create table alert_follow (
    id           uuid primary key default uuidv7(),
    follower_id  uuid not null references alert_follower on delete cascade,
    consultation text,
    question     int,
    organisation text,
    unique nulls not distinct (follower_id, consultation, question, organisation),
    check (question is null or consultation is not null),
    check (organisation is null or consultation is null)
);

-- By which links followers change and end what they follow; only hashes are kept. A mail of news has one of its own, so that no
-- two mails hold the same news.
create table alert_link (
    token_hash  bytea primary key check (length(token_hash) = 32),
    follower_id uuid        not null references alert_follower on delete cascade,
    told_until  bigint,
    made_at     timestamptz not null,
    unique (follower_id, told_until)
);
create index alert_link_by_age on alert_link (made_at);

-- Whoever said that they want no mail at all, whoever asks for it: a hash, for their address is not kept.
create table alert_never (
    address_hash bytea primary key check (length(address_hash) = 32)
);

-- What was published, in the order in which it was noticed, each once. Numbers are given under one lock, so that they become
-- visible in their order.
create table alert_news (
    id           bigint generated always as identity primary key,
    name         text        not null unique,
    consultation text        not null,
    noticed_at   timestamptz not null
);
create index alert_news_by_time on alert_news (noticed_at, id);

-- Since when it is noticed what is published, and how far it was looked.
create table alert_watch (
    only_one boolean primary key default true check (only_one),
    began_at timestamptz not null,
    looked_at timestamptz not null
);
