-- Files that people attach. Their bytes stand apart, so that no list ever reads them; they are packed already.
create table attachment (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation,
    name            text        not null check (length(name) between 1 and 120),
    media_type      text        not null,
    bytes           int         not null check (bytes between 1 and 10485760),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kept_by         uuid        not null references person,
    kept_at         timestamptz not null
);

create index on attachment (organisation_id, kept_at);

create table attachment_content (
    attachment_id uuid  primary key references attachment on delete cascade,
    content       bytea not null check (length(content) between 1 and 10485760)
);

alter table attachment_content alter column content set storage external;

create function keep_attachments() returns trigger language plpgsql as $$
begin
    raise exception 'A file that is kept does not change' using errcode = 'restrict_violation';
end $$;

create trigger attachment_stays
    before update on attachment
    for each row execute function keep_attachments();

create trigger attachment_content_stays
    before update on attachment_content
    for each row execute function keep_attachments();
