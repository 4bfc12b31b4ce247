-- Whether signing a step is an executive decision that must be recorded: for how many clear working days it can be called
-- in, and whether what is signed waits for them. A round keeps what its steps asked when it began.
alter table sign_off_step
    add column call_in_days  int check (call_in_days between 0 and 30),
    add column call_in_waits boolean,
    add check ((call_in_days is null) = (call_in_waits is null));

alter table sign_off
    add column call_in_days  int check (call_in_days between 0 and 30),
    add column call_in_waits boolean,
    add check ((call_in_days is null) = (call_in_waits is null));
