-- Who is signed in where. A row stands for one browser from the moment its owner signs in until that ends.
create table sign_in (
    id               uuid primary key default uuidv7(),
    person_id        uuid        not null references person,
    started_at       timestamptz not null,
    last_seen_at     timestamptz not null,
    -- When the session behind it ends, whatever its owner does.
    lasts_until      timestamptz not null,
    browser          text        not null check (length(browser) <= 100),
    address          text        not null check (length(address) <= 64),
    -- Whether every factor that is asked for was proven, which ones, and when the last.
    complete         boolean     not null,
    factors          text[]      not null,
    proven_at        timestamptz not null,
    -- Staying signed in: until when, and the hashes of the cookie's secret and of the one before.
    remembered_until timestamptz,
    secret_hash      bytea,
    former_hash      bytea,
    secret_since     timestamptz,
    ended_at         timestamptz,
    ended_why        text,
    check ((ended_at is null) = (ended_why is null)),
    check ((remembered_until is null) = (secret_hash is null))
);

create index on sign_in (person_id) where ended_at is null;
