-- Organisations are renamed, merged and closed. Their addresses follow them; what was said under them stays as it was.
alter table record.organisations
    add column closed_on date,
    add column successor text references record.organisations on update cascade,
    add constraint organisations_successor_check check (successor <> slug);
create index organisations_successor on record.organisations (successor);

alter table record.organisations drop constraint organisations_parent_fkey,
    add foreign key (parent) references record.organisations on update cascade;
alter table record.consultations drop constraint consultations_consulting_body_fkey,
    add foreign key (consulting_body) references record.organisations on update cascade;
alter table record.response_organisation drop constraint response_organisation_organisation_fkey,
    add foreign key (organisation) references record.organisations on update cascade;
alter table record.position_organisation drop constraint position_organisation_organisation_fkey,
    add foreign key (organisation) references record.organisations on update cascade;
alter table record.comments drop constraint comments_organisation_fkey,
    add foreign key (organisation) references record.organisations on update cascade;

-- Where an organisation could be found before. The reference follows every later change of address.
create table record.former_addresses (
    slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    organisation text not null references record.organisations on update cascade on delete cascade
);
create index former_addresses_organisation on record.former_addresses (organisation);

create table record.former_names (
    organisation text not null references record.organisations on update cascade on delete cascade,
    name text not null check (name <> ''),
    until date not null,
    ordinal integer not null,
    primary key (organisation, ordinal)
);
