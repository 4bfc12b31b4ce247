-- How far each organisation has come with its response to each consultation, its own or a joint one, and nothing of what it says.
create view response_progress as
select r.consultation_id, s.organisation_id,
    max(case when r.state in ('WITHDRAWN', 'DISCARDED') then 0
        when r.submitted_at is not null then 3
        when r.state = 'AWAITING_SIGN_OFF' then 2
        else 1 end) as furthest
from response r join response_signatory s on s.response_id = r.id
group by r.consultation_id, s.organisation_id;
