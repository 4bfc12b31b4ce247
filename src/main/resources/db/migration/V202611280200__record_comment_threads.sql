-- Comments have versions and replies, and leave a trace where they go: the row stays, with no word of theirs, so that
-- replies keep their place. Only what was said has an organisation.
alter table record.comments
    add column version integer not null default 1 check (version > 0),
    add column edited_at timestamptz,
    add column reply_to text references record.comments on delete cascade,
    -- What a reply stands under, or the comment itself: pages are cut along it.
    add column thread text,
    add column thread_at timestamptz,
    add column quoted text check (quoted <> ''),
    add column removal text check (removal in ('BY_AUTHOR', 'BY_MODERATOR')),
    add column removed_at timestamptz,
    add column withdrawn_by text references record.organisations on update cascade on delete set null,
    alter column organisation drop not null;
update record.comments set thread = reference, thread_at = written_at;
alter table record.comments
    alter column thread set not null,
    alter column thread_at set not null,
    add check (reply_to is null and thread = reference or reply_to = thread),
    add check ((removal is null) = (removed_at is null)),
    add check ((removal is null) = (organisation is not null)),
    add check (removal is null or (html, plain) = ('', '') and quoted is null),
    add check (withdrawn_by is null or removal = 'BY_AUTHOR');
drop index record.comments_of_position;
create index comments_of_position on record.comments (position, thread_at, thread, (reply_to is not null), written_at, reference);
create index comments_of_position_newest on record.comments
    (position, thread_at desc, thread desc, (reply_to is not null), written_at, reference);
create index comments_replies on record.comments (reply_to) where reply_to is not null;
create index comments_quoting on record.comments (position) where quoted is not null;
create index comments_withdrawn_by on record.comments (withdrawn_by) where withdrawn_by is not null;

create table record.comment_versions (
    reference text not null references record.comments on delete cascade,
    version integer not null check (version > 0),
    html text not null,
    plain text not null,
    redacted boolean not null,
    written_at timestamptz not null,
    primary key (reference, version)
);

create table record.comment_mentions (
    reference text not null references record.comments on delete cascade,
    organisation text not null references record.organisations on update cascade on delete cascade,
    primary key (reference, organisation)
);
create index comment_mentions_organisation on record.comment_mentions (organisation);
