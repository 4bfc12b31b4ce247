-- What must be recorded of an executive decision stands with the signature by which it was taken, and stays as it.
alter table sign_off
    add column decision               text check (decision <> ''),
    add column decided_on             date,
    add column decision_published_on  date,
    add column decision_reasons       text check (decision_reasons <> ''),
    add column decision_alternatives  text,
    add column decision_interests     text,
    add column decision_dispensations text,
    add column call_in_until          date,
    add constraint decision_is_whole check (num_nulls(decision, decided_on, decision_published_on, decision_reasons,
        decision_alternatives, decision_interests, decision_dispensations) in (0, 7)),
    add constraint decision_is_recorded_by_its_signature
        check ((signed_by is not null and call_in_days is not null) = (decision is not null)),
    add constraint decision_is_published_once_made check (decision_published_on >= decided_on),
    add constraint dispensation_has_an_interest check (decision_dispensations = '' or decision_interests <> ''),
    add constraint call_in_has_its_days check ((call_in_until is not null) = (decision is not null and call_in_days > 0));

create or replace function keep_signatures() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.signed_by, new.signed_name, new.signed_post, new.signed_at, new.basis, new.content_hash,
            new.signed_for, new.signed_for_name, new.delegation_basis, new.basis_kind, new.basis_date,
            new.call_in_days, new.call_in_waits, new.decision, new.decided_on, new.decision_published_on,
            new.decision_reasons, new.decision_alternatives, new.decision_interests, new.decision_dispensations,
            new.call_in_until)
            is distinct from (old.signed_by, old.signed_name, old.signed_post, old.signed_at, old.basis, old.content_hash,
            old.signed_for, old.signed_for_name, old.delegation_basis, old.basis_kind, old.basis_date,
            old.call_in_days, old.call_in_waits, old.decision, old.decided_on, old.decision_published_on,
            old.decision_reasons, old.decision_alternatives, old.decision_interests, old.decision_dispensations,
            old.call_in_until) then
        raise exception 'A signature does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
