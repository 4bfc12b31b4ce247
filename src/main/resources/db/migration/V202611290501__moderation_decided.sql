-- The queue lists what was decided, the last first.
create index moderation_case_decided on moderation_case (decided_at desc, id desc)
    where verdict is not null and taken_back_at is null;
