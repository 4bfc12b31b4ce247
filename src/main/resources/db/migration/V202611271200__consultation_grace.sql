-- For how long after its close a consultation still takes the signatures under what was sent to be signed before. Those that
-- were announced without saying so grant none.
alter table consultation
    add column grace_minutes integer not null default 0 check (grace_minutes between 0 and 1440);
alter table consultation alter column grace_minutes drop default;

alter table record.consultations
    add column grace_minutes integer not null default 0 check (grace_minutes between 0 and 1440);
