-- How the trail is read: by person, organisation, act, thing and time, the newest first.
create index audit_entry_by_actor on audit_entry (actor, number desc);
create index audit_entry_by_organisation on audit_entry (working_for, number desc);
create index audit_entry_by_act on audit_entry (act, number desc);
create index audit_entry_by_thing on audit_entry (thing, number desc);
create index audit_entry_by_time on audit_entry (recorded_at);

-- Two locks: the triggers, and no right. Only a superuser passes both without leaving a trace in the schema.
revoke update, delete, truncate on audit_entry from current_user;

-- From where an entry came: for security only, kept for a while, and no part of the chain. No foreign key, for its check
-- would need the right that was just taken away.
create table audit_origin (
    entry       bigint primary key,
    recorded_at timestamptz not null,
    address     text        not null check (length(address) <= 64),
    browser     text        not null check (length(browser) <= 300)
);

create index audit_origin_by_time on audit_origin (recorded_at);
