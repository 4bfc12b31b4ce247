-- Which transactions changed anything of the record. Whoever keeps pages asks what became visible since they asked last:
-- by snapshots, for transactions do not end in the order in which they began.
create table record.changes (
    xact xid8        primary key default pg_current_xact_id(),
    at   timestamptz not null default now()
);

create function record.note_change() returns trigger language plpgsql as $$
begin
    insert into record.changes default values on conflict do nothing;
    return null;
end
$$;

do $$
declare
    watched text;
begin
    for watched in select tablename from pg_tables where schemaname = 'record' and tablename <> 'changes' loop
        execute format('create trigger changed after insert or update or delete or truncate on record.%I '
            'for each statement execute function record.note_change()', watched);
    end loop;
end
$$;
