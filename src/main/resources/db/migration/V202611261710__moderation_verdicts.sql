-- A decision is told by its verdict; whether words were left out stands in its redactions.
alter table moderation_case drop constraint moderation_case_decision_check;
alter table moderation_case rename column decision to verdict;
update moderation_case set verdict = case verdict
    when 'PUBLISHED' then 'PUBLISH' when 'PUBLISHED_WITH_REDACTIONS' then 'PUBLISH'
    when 'RETURNED' then 'RETURN' when 'WITHHELD' then 'WITHHOLD' when 'REJECTED' then 'REJECT' end
where verdict is not null;
alter table moderation_case add check (verdict in ('PUBLISH', 'RETURN', 'WITHHOLD', 'REJECT'));

-- Where a content belongs is asked of its owner, who says it in the reader's language.
alter table moderation_case drop column about;

alter table moderation_decision disable trigger moderation_decision_is_append_only;
alter table moderation_decision drop constraint moderation_decision_act_check;
alter table moderation_decision rename column act to verdict;
update moderation_decision set verdict = case verdict
    when 'PUBLISHED' then 'PUBLISH' when 'PUBLISHED_WITH_REDACTIONS' then 'PUBLISH'
    when 'RETURNED' then 'RETURN' when 'WITHHELD' then 'WITHHOLD' when 'REJECTED' then 'REJECT' end;
alter table moderation_decision add check (verdict in ('PUBLISH', 'RETURN', 'WITHHOLD', 'REJECT'));
alter table moderation_decision enable trigger moderation_decision_is_append_only;

-- An appeal is decided anew, beside the first decision.
alter table moderation_decision drop constraint moderation_decision_case_id_key;
create index on moderation_decision (case_id, decided_at);
