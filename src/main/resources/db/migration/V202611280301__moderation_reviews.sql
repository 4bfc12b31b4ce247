-- Looked at again and kept as it was decided: who, when and why.
create table moderation_review (
    id           bigint      primary key generated always as identity,
    case_id      uuid        not null references moderation_case,
    moderator_id uuid        not null references person,
    why          text        not null check (why <> ''),
    reviewed_at  timestamptz not null
);

create index on moderation_review (case_id, reviewed_at);
create index on moderation_review (moderator_id);

create trigger moderation_review_is_append_only
    before update or delete on moderation_review
    for each row execute function refuse_change();
