-- A response can come to the consulting body by e-mail or post. Its owner enters it, so nobody signs it here; what was
-- entered is fixed as what was submitted is. Its organisation may confirm what was entered.
alter table response
    add column sent_in_by text check (sent_in_by in ('EMAIL', 'POST')),
    add column sent_in_on date,
    add column entered_by uuid references person,
    add column confirmed_on date,
    add constraint sent_in_is_told
        check ((sent_in_by is null) = (sent_in_on is null) and (sent_in_by is null) = (entered_by is null)),
    add constraint sent_in_is_nobodys_draft
        check (sent_in_by is null or not joint and state not in ('AWAITING_SIGN_OFF', 'DISCARDED')),
    add constraint confirmed_is_what_was_sent_in
        check (confirmed_on is null or sent_in_by is not null and submitted_at is not null);

-- That a response was sent in never changes, and that it was confirmed is not taken back.
create function keep_how_it_was_sent_in() returns trigger language plpgsql as $$
begin
    if (new.sent_in_by, new.sent_in_on, new.entered_by) is distinct from (old.sent_in_by, old.sent_in_on, old.entered_by)
            or old.confirmed_on is not null and new.confirmed_on is distinct from old.confirmed_on then
        raise exception 'How a response was sent in does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger response_stays_sent_in before update on response
    for each row execute function keep_how_it_was_sent_in();

-- How far each organisation has come, whether all that it sent came late, and whether all of it was sent in.
create or replace view response_progress as
select r.consultation_id, s.organisation_id,
    max(case when r.state in ('WITHDRAWN', 'DISCARDED') then 0
        when r.submitted_at is not null then 3
        when r.state = 'AWAITING_SIGN_OFF' then 2
        else 1 end) as furthest,
    coalesce(bool_and(r.late_reason is not null)
        filter (where r.submitted_at is not null and r.state <> 'WITHDRAWN'), false) as late,
    coalesce(bool_and(r.sent_in_by is not null)
        filter (where r.submitted_at is not null and r.state <> 'WITHDRAWN'), false) as sent_in
from response r join response_signatory s on s.response_id = r.id
group by r.consultation_id, s.organisation_id;
