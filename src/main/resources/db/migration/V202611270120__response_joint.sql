-- What names a joint response through all its versions, whoever leads it; an own one is named by its organisation.
alter table response add column joint_id uuid;
update response r set joint_id = coalesce(
    (select f.id from response f where f.reference = r.reference order by f.number limit 1), r.id)
where r.joint;
alter table response add constraint joint_is_named check (joint = (joint_id is not null));
create unique index one_version_of_a_joint_response on response (joint_id, number) where joint;
create index on response (consultation_id) where joint;

create or replace function keep_what_was_submitted() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.submitted_at, new.submitted_content, new.content_hash, new.reference, new.number,
            new.consultation_id, new.lead_organisation_id, new.joint_id)
            is distinct from (old.submitted_at, old.submitted_content, old.content_hash, old.reference, old.number,
            old.consultation_id, old.lead_organisation_id, old.joint_id) then
        raise exception 'A submitted response does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- Whoever leaves makes room for those behind it, which for a moment stand there twice.
alter table response_signatory drop constraint response_signatory_response_id_organisation_id_key;
alter table response_signatory add constraint one_place_for_an_organisation
    unique (response_id, organisation_id) deferrable initially deferred;

create trigger submitted_signatory_stays
    before insert or update or delete on response_signatory
    for each row execute function keep_positions_that_were_submitted();

-- Who was asked to answer together, by whom, and what came of it.
create table response_invitation (
    id              uuid        primary key,
    response_id     uuid        not null references response,
    organisation_id uuid        not null references organisation,
    asked_by        uuid        not null references person,
    asked_for       uuid        not null references organisation,
    asked_at        timestamptz not null,
    message         text        not null,
    answer          text        check (answer in ('ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
    answered_by     uuid        references person,
    answered_at     timestamptz,
    because         text,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    check (because is null or answer = 'DECLINED')
);

create unique index one_open_invitation on response_invitation (response_id, organisation_id) where answer is null;
create index on response_invitation (organisation_id) where answer is null;

-- An organisation that leaves cancels a sign-off, too.
alter table response drop constraint response_cancelled_how_check;
alter table response add constraint response_cancelled_how_check
    check (cancelled_how in ('EDITED', 'TAKEN_BACK', 'SENT_BACK', 'LEFT'));

-- What is said beside a joint response is said there, and not beside one's own.
alter table position_note add column joint_id uuid;
