-- A response may be sent after the close where whoever asks has allowed that to its organisation: the reason stays with it.
alter table response
    add column late_reason text,
    drop constraint response_late_why_check,
    add constraint response_late_why_check check (late_why in ('GRACE', 'HELD_UP', 'ALLOWED')),
    add constraint late_reason_is_told
        check ((coalesce(late_why, '') = 'ALLOWED') = (late_reason is not null) and length(late_reason) <= 8000);

-- How far each organisation has come, and whether all that it sent came late.
create or replace view response_progress as
select r.consultation_id, s.organisation_id,
    max(case when r.state in ('WITHDRAWN', 'DISCARDED') then 0
        when r.submitted_at is not null then 3
        when r.state = 'AWAITING_SIGN_OFF' then 2
        else 1 end) as furthest,
    coalesce(bool_and(r.late_reason is not null)
        filter (where r.submitted_at is not null and r.state <> 'WITHDRAWN'), false) as late
from response r join response_signatory s on s.response_id = r.id
group by r.consultation_id, s.organisation_id;
