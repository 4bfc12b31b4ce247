-- The chain is held until the transaction ends; what is then read is what its last holder left. Two statements, in one
-- question to the database, as everybody else who writes waits for the answer.
create function hold_audit_chain(lock bigint) returns text language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(lock);
    return (select hash from audit_entry order by number desc limit 1);
end $$;
