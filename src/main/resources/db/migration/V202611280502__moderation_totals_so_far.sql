-- What was decided before anybody counted.
insert into record.moderation_totals (figure, total)
select figure, count(*) from (
    select 'DECISION.' || case when d.verdict = 'PUBLISH' and (
            exists (select from redaction r where r.decision_id = d.id)
            or exists (select from moderation_decision_withheld w where w.decision_id = d.id))
        then 'PUBLISH_REDACTED' else d.verdict end as figure
    from moderation_decision d
    union all
    select 'REASON.' || reason from moderation_decision_reason
    union all
    select 'TIME.' || case when c.decided_at - c.waiting_since <= interval '1 day' then 'DAY'
        when c.decided_at - c.waiting_since <= interval '2 days' then 'TWO_DAYS' else 'LONGER' end
    from moderation_case c where c.decided_at is not null
) decided
group by figure;
