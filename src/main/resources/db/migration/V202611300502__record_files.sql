-- The bytes of files as the public reads them: copies that moderators let through. They go with their position.
create table record.position_files (
    reference  text  not null,
    version    int   not null,
    name       text  not null check (length(name) between 1 and 140),
    media_type text  not null,
    sha256     text  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content    bytea not null check (length(content) between 1 and 10485760),
    primary key (reference, version, name),
    foreign key (reference, version) references record.positions on delete cascade
);

alter table record.position_files alter column content set storage external;

create trigger changed after insert or update or delete or truncate on record.position_files
    for each statement execute function record.note_change();
