-- A round of signatures keeps who might sign each step when it began.
create table sign_off_signer (
    sign_off_id uuid not null references sign_off on delete cascade,
    person_id   uuid not null references person,
    primary key (sign_off_id, person_id)
);

alter table sign_off
    add column signed_for       uuid references person,
    add column signed_for_name  text,
    add column delegation_basis text,
    add constraint signed_for_is_told
        check ((signed_for is null) = (signed_for_name is null) and (signed_for is null) = (delegation_basis is null)),
    add constraint nobody_signs_for_themselves check (signed_for is null or signed_for <> signed_by);

create or replace function keep_signatures() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.signed_by, new.signed_name, new.signed_post, new.signed_at, new.basis, new.content_hash,
            new.signed_for, new.signed_for_name, new.delegation_basis)
            is distinct from (old.signed_by, old.signed_name, old.signed_post, old.signed_at, old.basis, old.content_hash,
            old.signed_for, old.signed_for_name, old.delegation_basis) then
        raise exception 'A signature does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
