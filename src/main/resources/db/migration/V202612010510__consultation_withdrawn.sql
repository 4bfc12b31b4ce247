-- A consultation that its owner withdrew says when and why, for good.
alter table consultation
    add column withdrawn_at  timestamptz,
    add column withdrawn_why text check (length(withdrawn_why) between 1 and 8000),
    add constraint withdrawing_is_told
        check ((withdrawn_at is null) = (withdrawn_why is null) and (withdrawn_at is null or standing = 'WITHDRAWN'));
