-- Conditions live on: what whoever set one says became of it, whose it is too, and what the consulting body says. A
-- condition is known by its id within its position, which has one reference through all versions.
create table condition_mark (
    id bigint generated always as identity primary key,
    position text not null,
    condition_id uuid not null,
    organisation_id uuid not null references organisation,
    mark text not null check (mark in ('MET', 'PARTLY', 'NOT_MET', 'DROPPED')),
    marked_by uuid not null references person,
    marked_at timestamptz not null
);
create index on condition_mark (position, condition_id, id desc);

create table condition_claim (
    id bigint generated always as identity primary key,
    position text not null,
    condition_id uuid not null,
    words text not null check (words <> ''),
    claimed_by uuid not null references person,
    claimed_at timestamptz not null
);
create index on condition_claim (position, condition_id, id desc);

create table condition_adoption (
    id bigint generated always as identity primary key,
    position text not null,
    condition_id uuid not null,
    organisation_id uuid not null references organisation,
    -- Of the words that were adopted: others are not adopted with them.
    words_hash text not null check (words_hash ~ '^[0-9a-f]{64}$'),
    adopted_by uuid not null references person,
    adopted_at timestamptz not null,
    taken_back_by uuid references person,
    taken_back_at timestamptz,
    check ((taken_back_by is null) = (taken_back_at is null))
);
create unique index one_adoption_of_a_condition on condition_adoption (position, condition_id, organisation_id)
    where taken_back_at is null;

create function keep_what_was_said_of_conditions() returns trigger language plpgsql as $$
begin
    raise exception 'What was said of a condition stays' using errcode = 'restrict_violation';
end $$;
create trigger mark_stays before update or delete on condition_mark
    for each row execute function keep_what_was_said_of_conditions();
create trigger claim_stays before update or delete on condition_claim
    for each row execute function keep_what_was_said_of_conditions();
create trigger adoption_stays before delete on condition_adoption
    for each row execute function keep_what_was_said_of_conditions();
