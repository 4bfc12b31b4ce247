-- A consultation that was withdrawn: what was published of it stays, under the reason.
alter table record.consultations
    add column withdrawn_at  timestamptz,
    add column withdrawn_why text,
    add constraint withdrawing_is_told check ((withdrawn_at is null) = (withdrawn_why is null));
