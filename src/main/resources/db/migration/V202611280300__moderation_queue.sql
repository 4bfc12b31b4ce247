-- Whether a moderator should look twice: something in it resembles data about a person, its author asks for confidence, or
-- words were left out of the version before. Nothing where nobody has looked yet.
alter table moderation_case add column flagged boolean;

-- Who works on what waits. Another may take it over; it ends with the decision.
create table moderation_claim (
    case_id      uuid        primary key references moderation_case,
    moderator_id uuid        not null references person,
    claimed_at   timestamptz not null
);

create index on moderation_claim (moderator_id);

-- When each moderator first read a case.
create table moderation_opening (
    case_id      uuid        not null references moderation_case,
    moderator_id uuid        not null references person,
    opened_at    timestamptz not null,
    primary key (case_id, moderator_id)
);

create index on moderation_opening (moderator_id);

create trigger moderation_opening_is_append_only
    before update or delete on moderation_opening
    for each row execute function refuse_change();

-- The queue is read page by page, the longest waiting first.
create index moderation_case_waits on moderation_case (waiting_since, id) where verdict is null and taken_back_at is null;
create index moderation_case_waits_in on moderation_case (consultation_id, waiting_since, id)
    where verdict is null and taken_back_at is null;
