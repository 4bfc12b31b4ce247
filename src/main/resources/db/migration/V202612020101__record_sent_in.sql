-- A response that came to the consulting body by another way was entered by it, and is counted apart from what was submitted.
alter table record.responses
    add column sent_in_by text check (sent_in_by in ('EMAIL', 'POST')),
    add column sent_in_on date,
    add column confirmed_on date,
    add check ((sent_in_by is null) = (sent_in_on is null)),
    add check (sent_in_by is not null or confirmed_on is null);

alter table record.positions
    drop constraint positions_provenance_check,
    add constraint positions_provenance_check check (provenance in ('SUBMITTED', 'SENT_IN', 'REPORTED'));
alter table record.positions
    drop constraint positions_check,
    add constraint positions_of_responses check ((provenance <> 'REPORTED') = (response is not null));

alter table record.consultation_figures
    add column sent_in integer not null default 0 check (sent_in >= 0),
    add column sent_in_positions integer not null default 0 check (sent_in_positions >= 0);
