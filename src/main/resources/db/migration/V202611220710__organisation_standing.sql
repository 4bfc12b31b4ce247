-- What an organisation says of itself, by what others would be mistaken for it, and what became of it.
alter table organisation
    add column area          text check (length(area) <= 200),
    add column website       text check (length(website) <= 300),
    add column domain        text check (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(domain) <= 253),
    -- How the name and the domain look to a reader, whatever letters they are made of; the name also without the words
    -- that anybody can add to it, and its initials. Filled by the application.
    add column look          text,
    add column look_bare     text,
    add column initials      text,
    add column domain_look   text,
    add column withdrawn_why text check (length(withdrawn_why) <= 1000),
    add column closed_at     timestamptz,
    add column successor_id  uuid references organisation,
    add constraint part_of_another check (parent_id <> id),
    add constraint succeeded_by_another check (successor_id <> id),
    add constraint succeeded_when_closed check (successor_id is null or closed_at is not null);

-- Nobody is verified under the name or the domain of somebody who is. A part may share its parent's domain.
create unique index organisation_verified_look on organisation (look) where verified and successor_id is null;
create unique index organisation_verified_domain on organisation (domain_look)
    where verified and successor_id is null and parent_id is null;
create index organisation_by_look on organisation (look_bare);
create index organisation_by_initials on organisation (initials);
create index organisation_by_domain on organisation (domain_look);
create index organisation_by_name on organisation (lower(name), id);
create index organisation_by_parent on organisation (parent_id);
create index organisation_by_successor on organisation (successor_id);

-- Every address that an organisation ever had stays its own for ever: it is cited.
create table organisation_address (
    slug            text primary key,
    organisation_id uuid not null references organisation
);

insert into organisation_address select slug, id from organisation;

create function keep_addresses() returns trigger language plpgsql as $$
begin
    insert into organisation_address values (new.slug, new.id) on conflict (slug) do nothing;
    if not exists (select from organisation_address where slug = new.slug and organisation_id = new.id) then
        raise exception 'The address % belongs to another organisation', new.slug using errcode = 'unique_violation';
    end if;
    return null;
end $$;

create trigger organisation_keeps_its_addresses
    after insert or update of slug on organisation
    for each row execute function keep_addresses();

create trigger organisation_address_is_kept
    before update or delete on organisation_address
    for each row execute function refuse_change();

-- What it was called while it was public.
create table organisation_former_name (
    organisation_id uuid        not null references organisation,
    name            text        not null,
    until           timestamptz not null,
    primary key (organisation_id, until)
);

-- Members may ask for another name; an administrator decides.
create table organisation_renaming (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    name            text        not null check (length(name) between 1 and 200),
    why             text        not null check (length(why) <= 1000),
    asked_by        uuid        not null references person,
    asked_at        timestamptz not null
);

create unique index on organisation_renaming (organisation_id);
