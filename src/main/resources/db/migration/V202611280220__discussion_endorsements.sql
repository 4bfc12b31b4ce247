-- That an organisation stands behind a published position of another, whole or with a reservation.
create table endorsement (
    id                 uuid primary key,
    revision           int         not null,
    position_reference text        not null,
    position_version   int         not null check (position_version > 0),
    consultation_id    uuid        not null references consultation,
    question_number    int,
    paragraph_ref      text,
    organisation_id    uuid        not null references organisation,
    reservation        text        check (reservation <> ''),
    state              text        not null
        check (state in ('IN_MODERATION', 'STANDS', 'RETURNED', 'WITHHELD', 'REJECTED', 'TAKEN_BACK')),
    endorsed_by        uuid        not null references person,
    endorsed_at        timestamptz not null,
    -- Nobody, where the service took it off the record.
    taken_back_by      uuid        references person,
    taken_back_at      timestamptz,
    check ((state = 'TAKEN_BACK') = (taken_back_at is not null)),
    check (reservation is not null or state in ('STANDS', 'TAKEN_BACK'))
);
create unique index one_endorsement_of_an_organisation on endorsement (position_reference, organisation_id)
    where state in ('IN_MODERATION', 'STANDS');
create index on endorsement (organisation_id, endorsed_at desc);

create function keep_endorsement() returns trigger language plpgsql as $$
begin
    if (new.position_reference, new.organisation_id, new.reservation, new.endorsed_by, new.endorsed_at)
            is distinct from
            (old.position_reference, old.organisation_id, old.reservation, old.endorsed_by, old.endorsed_at) then
        raise exception 'What was endorsed does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger endorsement_stays_what_it_is
    before update on endorsement
    for each row execute function keep_endorsement();
create trigger endorsement_is_never_deleted
    before delete on endorsement
    for each row execute function refuse_change();
