-- What a moderator marked and wrote on a case that is not decided: leaving, another case and a crash lose none of it.
create table moderation_draft (
    case_id      uuid        not null references moderation_case,
    moderator_id uuid        not null references person,
    draft        jsonb       not null,
    kept_at      timestamptz not null,
    primary key (case_id, moderator_id)
);

create index on moderation_draft (moderator_id);
