-- For whom each of its organisations speaks in a response, as it is signed.
create table response_mandate (
    response_id     uuid not null references response,
    organisation_id uuid not null references organisation,
    mandate         text not null,
    primary key (response_id, organisation_id)
);

create trigger submitted_mandate_stays
    before insert or update or delete on response_mandate
    for each row execute function keep_positions_that_were_submitted();

alter table record.responses add column mandates jsonb not null default '[]';
