-- What a file says beside what it shows, and the copies that may be published in its place. A file that stands in the first
-- table and has no copy is one of which none can be made safely.
create table attachment_found (
    attachment_id uuid   primary key references attachment on delete cascade,
    found         text[] not null
);

create table attachment_copy (
    id            uuid        primary key,
    attachment_id uuid        not null references attachment_found on delete cascade,
    media_type    text        not null,
    bytes         int         not null check (bytes between 1 and 10485760),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Nothing where it is the file's own, byte for byte.
    content       bytea       check (length(content) = bytes),
    -- Who sent it in the place of the file; nobody where it was made from it.
    supplied_by   uuid        references person,
    made_at       timestamptz not null,
    check (supplied_by is null or content is not null)
);

alter table attachment_copy alter column content set storage external;

create index on attachment_copy (attachment_id);
create unique index on attachment_copy (attachment_id) where supplied_by is null;

create trigger attachment_found_stays
    before update on attachment_found
    for each row execute function keep_attachments();

create trigger attachment_copy_stays
    before update on attachment_copy
    for each row execute function keep_attachments();
