create table person (
    id            uuid primary key,
    email         text        not null unique check (email = lower(email) and length(email) <= 254),
    name          text        not null check (length(name) between 1 and 200),
    password_hash text,
    registered_at timestamptz not null
);

create table person_role (
    person_id uuid not null references person,
    role      text not null check (role in ('MODERATOR', 'CONSULTATION_OWNER', 'ADMINISTRATOR')),
    primary key (person_id, role)
);
