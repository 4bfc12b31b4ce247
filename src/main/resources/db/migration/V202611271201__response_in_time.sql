-- Why a version counts as in time that was submitted after the moment by which it was due.
alter table response
    add column late_why text check (late_why in ('GRACE')),
    add column due_at   timestamptz,
    add constraint lateness_is_told
        check ((late_why is null) = (due_at is null) and (late_why is null or submitted_at >= due_at));
