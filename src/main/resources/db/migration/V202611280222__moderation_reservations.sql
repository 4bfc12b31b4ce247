-- Reservations under which others endorse a position are read by moderators too.
alter table moderation_case drop constraint moderation_case_kind_check;
alter table moderation_case add constraint moderation_case_kind_check check (kind in ('RESPONSE', 'COMMENT', 'RESERVATION'));
