-- How the last sign-off of a response ended without a submission, for whoever still has its address; nothing once it is
-- sent again.
alter table response
    add column cancelled_how text check (cancelled_how in ('EDITED', 'TAKEN_BACK', 'SENT_BACK')),
    add column cancelled_by  uuid references person,
    add column cancelled_at  timestamptz,
    add constraint cancelled_is_told
        check ((cancelled_how is null) = (cancelled_by is null) and (cancelled_how is null) = (cancelled_at is null));

-- What a basis is, and of which day; the basis itself is its reference.
alter table sign_off
    add column basis_kind text check (basis_kind in ('DELEGATION', 'MINUTE')),
    add column basis_date date,
    add check (basis is not null or basis_date is null);
alter table sign_off disable trigger signature_stays;
update sign_off set basis_kind = 'DELEGATION' where basis is not null;
alter table sign_off enable trigger signature_stays;
alter table sign_off add check ((basis is null) = (basis_kind is null));

create or replace function keep_signatures() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.signed_by, new.signed_name, new.signed_post, new.signed_at, new.basis, new.content_hash,
            new.signed_for, new.signed_for_name, new.delegation_basis, new.basis_kind, new.basis_date)
            is distinct from (old.signed_by, old.signed_name, old.signed_post, old.signed_at, old.basis, old.content_hash,
            old.signed_for, old.signed_for_name, old.delegation_basis, old.basis_kind, old.basis_date) then
        raise exception 'A signature does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
