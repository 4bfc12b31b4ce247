-- That moderators took something away is told where it was published, and nothing of what it said.
create table record.removals (
    reference text primary key,
    response text not null,
    version integer not null check (version > 0),
    consultation text not null references record.consultations on delete cascade,
    organisations text[] not null,
    -- Why it was removed; nothing where it is hidden while moderators look at it.
    reason text,
    removed_at timestamptz not null
);
create index removals_of_response on record.removals (response);

alter table record.comments
    add column removal_reason text check (removal_reason is null or removal = 'BY_MODERATOR'),
    drop constraint comments_removal_check,
    add constraint comments_removal_check check (removal in ('BY_AUTHOR', 'BY_MODERATOR', 'REVIEW'));

-- What the moderators did, in totals that name nothing.
create table record.moderation_totals (
    figure text primary key,
    total bigint not null check (total >= 0)
);
