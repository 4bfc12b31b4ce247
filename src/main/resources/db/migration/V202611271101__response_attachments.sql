-- Which files the texts of positions name: each revision, whoever wrote it, and words laid aside. A file goes only once no
-- text names it.
create table position_attachment (
    attachment_id uuid not null references attachment,
    position_id   uuid not null,
    revision      int  not null,
    primary key (attachment_id, position_id, revision),
    foreign key (position_id, revision) references position_revision on delete cascade
);

create index on position_attachment (position_id, revision);

create table aside_attachment (
    attachment_id uuid not null references attachment,
    aside_id      uuid not null references position_aside on delete cascade,
    primary key (attachment_id, aside_id)
);

create index on aside_attachment (aside_id);

-- What is damaged names nothing.
create function attachments_named(said text) returns setof uuid language plpgsql immutable as $$
begin
    return query select distinct (source -> 'file' ->> 'id')::uuid
        from json_array_elements(said::json -> 'evidence') as source
        where source -> 'file' ->> 'id' is not null;
exception when data_exception or invalid_text_representation then
    return;
end $$;

-- By the database, so that nothing that writes can forget to.
create function note_revision_attachments() returns trigger language plpgsql as $$
begin
    insert into position_attachment (attachment_id, position_id, revision)
    select named, new.position_id, new.revision from attachments_named(new.said) as named;
    return null;
end $$;

create trigger revision_names_attachments
    after insert on position_revision
    for each row when (new.said like '%"file":{%') execute function note_revision_attachments();

create function note_aside_attachments() returns trigger language plpgsql as $$
begin
    delete from aside_attachment where aside_id = new.id;
    insert into aside_attachment (attachment_id, aside_id)
    select named, new.id from attachments_named(new.said) as named;
    return null;
end $$;

create trigger aside_names_attachments
    after insert or update of said on position_aside
    for each row execute function note_aside_attachments();
