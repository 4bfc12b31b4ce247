-- The append-only trail of everything that decides.
create table audit_entry (
    number        bigint generated always as identity primary key,
    recorded_at   timestamptz not null,
    happened_at   timestamptz not null,
    actor         text        not null,
    working_for   text        not null,
    role          text        not null,
    act           text        not null,
    thing         text        not null,
    why           text        not null,
    previous_hash text        not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text        not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_is_append_only
    before update or delete on audit_entry
    for each row execute function refuse_change();

create trigger audit_entry_is_never_emptied
    before truncate on audit_entry
    for each statement execute function refuse_change();
