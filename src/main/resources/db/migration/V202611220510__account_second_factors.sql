-- How people prove themselves beside their password.

-- Secrets are locked with a key that is not in the database.
create table account_authenticator (
    person_id      uuid primary key references person,
    secret         bytea,
    enrolled_at    timestamptz,
    last_step      bigint,
    offered_secret bytea,
    offered_at     timestamptz,
    check ((secret is null) = (enrolled_at is null)),
    check ((secret is null) = (last_step is null)),
    check ((offered_secret is null) = (offered_at is null)),
    check (secret is not null or offered_secret is not null)
);

-- Hashes alone; a code is shown once and works once.
create table account_recovery_code (
    person_id uuid        not null references person,
    hash      bytea       not null check (length(hash) = 32),
    made_at   timestamptz not null,
    used_at   timestamptz,
    primary key (person_id, hash)
);

-- Public keys of passkeys, in the columns of Spring Security. The user's id there is the person's, in Base64.
create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamptz,
    last_used                    timestamptz,
    label                        varchar(1000) not null
);

create index user_credentials_by_person on user_credentials (user_entity_user_id);

-- Who comes from which identity provider as whom. Never by address: addresses are given to others in time.
create table account_provider_link (
    issuer       text        not null check (length(issuer) <= 500),
    subject      text        not null check (length(subject) <= 255),
    person_id    uuid        not null references person,
    registration text        not null,
    linked_at    timestamptz not null,
    primary key (issuer, subject)
);

create index account_provider_link_by_person on account_provider_link (person_id);
