-- A moderator may be given some consultations only, so a case knows the one that it belongs to.
alter table moderation_case add column consultation_id uuid references consultation;
update moderation_case m set consultation_id = r.consultation_id
    from response r where m.kind = 'RESPONSE' and r.id = m.content_id;
update moderation_case m set consultation_id = c.consultation_id
    from comment c where m.kind = 'COMMENT' and c.id = m.content_id;
alter table moderation_case alter column consultation_id set not null;
create index on moderation_case (consultation_id, waiting_since) where decision is null;
