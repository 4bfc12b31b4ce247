-- Setting a password anew. Whoever asks leaves a wish, whether or not the address has an account; what comes of it is
-- decided afterwards, so that the answer tells nothing.
create table password_reset_wish (
    id       uuid primary key default uuidv7(),
    address  text        not null check (length(address) <= 254),
    asked_at timestamptz not null
);

-- The one link that counts for a person. Of links only hashes are kept, here and below.
create table password_reset (
    person_id  uuid primary key references person,
    hash       bytea       not null unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null
);

-- The link with which the first administrator sets up their account; there is one at most.
create table setup_link (
    single     boolean primary key default true check (single),
    hash       bytea       not null,
    expires_at timestamptz not null
);

-- A change of address, which counts once it is confirmed at both.
create table address_change (
    person_id        uuid primary key references person,
    new_address      text        not null check (new_address = lower(new_address) and length(new_address) <= 254),
    new_hash         bytea       not null unique,
    old_hash         bytea       not null unique,
    new_confirmed_at timestamptz,
    old_confirmed_at timestamptz,
    expires_at       timestamptz not null
);

-- What is left of an account whose owner closed it has no name and opens to nobody.
alter table person add column closed_at timestamptz;
alter table person add constraint person_closed_opens_to_nobody check (closed_at is null or password_hash is null);
