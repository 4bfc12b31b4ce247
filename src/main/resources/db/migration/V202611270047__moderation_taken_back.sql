-- Whoever wrote what waits can take it back; there is nothing to decide then.
alter table moderation_case add column taken_back_by uuid references person;
alter table moderation_case add column taken_back_at timestamptz;
alter table moderation_case add constraint taken_back_or_decided
    check ((taken_back_by is null) = (taken_back_at is null) and (taken_back_at is null or verdict is null));
