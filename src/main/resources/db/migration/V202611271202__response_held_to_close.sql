-- Whoever sends a response to be signed may have it held until shortly before the close, once everybody has signed it.
alter table response
    add column held_to_close boolean not null default false;
alter table response
    drop constraint response_late_why_check,
    add constraint response_late_why_check check (late_why in ('GRACE', 'HELD_UP'));
