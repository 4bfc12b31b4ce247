-- A comment has versions. What was sent never changes: a change is a version of its own, which moderators read as such.
create table comment_version (
    id         uuid primary key,
    comment_id uuid        not null references comment,
    number     int         not null check (number > 0),
    text       text        not null check (text <> ''),
    quoted     text        check (quoted <> ''),
    mentions   uuid[]      not null default '{}',
    state      text        not null
        check (state in ('IN_MODERATION', 'PUBLISHED', 'RETURNED', 'WITHHELD', 'REJECTED', 'TAKEN_BACK')),
    -- Whether a moderator has decided on it: one that is published at once waits all the same.
    decided    boolean     not null,
    written_by uuid        not null references person,
    written_at timestamptz not null,
    unique (comment_id, number),
    check (decided or state in ('IN_MODERATION', 'PUBLISHED', 'TAKEN_BACK')),
    check (not decided or state <> 'IN_MODERATION'),
    constraint one_version_of_a_comment_waits exclude using btree (comment_id with =) where (state = 'IN_MODERATION')
        deferrable initially deferred
);

-- The first version of each keeps the id by which the moderators know it.
insert into comment_version (id, comment_id, number, text, state, decided, written_by, written_at)
select id, id, 1, text, case state when 'WITHDRAWN' then 'PUBLISHED' else state end, state <> 'IN_MODERATION', written_by,
    written_at
from comment;

drop trigger comment_keeps_its_words on comment;
drop function keep_words();
alter table comment
    add column reply_to     text references comment (reference),
    add column withdrawn_at timestamptz,
    -- Nobody, where the service took it off the record.
    add column withdrawn_by uuid references person;
update comment set withdrawn_at = written_at where state = 'WITHDRAWN';
alter table comment
    drop column state,
    drop column text,
    drop column written_by,
    add check (withdrawn_by is null or withdrawn_at is not null);
create index comment_reply_to on comment (reply_to) where reply_to is not null;

create function keep_comment() returns trigger language plpgsql as $$
begin
    if (new.reference, new.position_reference, new.organisation_id, new.reply_to, new.written_at)
            is distinct from (old.reference, old.position_reference, old.organisation_id, old.reply_to, old.written_at) then
        raise exception 'What a comment is does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger comment_stays_what_it_is
    before update on comment
    for each row execute function keep_comment();

create function keep_comment_words() returns trigger language plpgsql as $$
begin
    if (new.id, new.comment_id, new.number, new.text, new.quoted, new.mentions, new.written_by, new.written_at)
            is distinct from
            (old.id, old.comment_id, old.number, old.text, old.quoted, old.mentions, old.written_by, old.written_at) then
        raise exception 'The words of a comment do not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger comment_version_keeps_its_words
    before update on comment_version
    for each row execute function keep_comment_words();
create trigger comment_version_is_never_deleted
    before delete on comment_version
    for each row execute function refuse_change();

-- Until when a person has seen what was said of their organisation.
create table comments_seen (
    person_id       uuid        not null references person,
    organisation_id uuid        not null references organisation,
    seen_until      timestamptz not null,
    primary key (person_id, organisation_id)
);
