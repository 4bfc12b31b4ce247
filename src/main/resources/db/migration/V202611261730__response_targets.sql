-- A position, what the press reported, a comment and a case have a target: a question, a paragraph, or the whole paper,
-- which is where neither is named.
alter table position alter column question_number drop not null;
alter table position add column paragraph_ref text;
alter table position add foreign key (consultation_id, paragraph_ref) references paragraph;
alter table position add check (num_nonnulls(question_number, paragraph_ref) <= 1);
alter table position drop constraint position_response_id_question_number_key;
alter table position add unique nulls not distinct (response_id, question_number, paragraph_ref);

alter table reported_position alter column question_number drop not null;
alter table reported_position add column paragraph_ref text;
alter table reported_position add foreign key (consultation_id, paragraph_ref) references paragraph;
alter table reported_position add check (num_nonnulls(question_number, paragraph_ref) <= 1);

alter table comment alter column question_number drop not null;
alter table comment add column paragraph_ref text;
alter table comment add foreign key (consultation_id, paragraph_ref) references paragraph;
alter table comment add check (num_nonnulls(question_number, paragraph_ref) <= 1);

alter table moderation_case add column question_number int;
alter table moderation_case add column paragraph_ref text;
alter table moderation_case add check (num_nonnulls(question_number, paragraph_ref) <= 1);
update moderation_case m set question_number = c.question_number
from comment c where m.kind = 'COMMENT' and c.id = m.content_id;

alter table record.positions add check (num_nonnulls(question, paragraph) <= 1);
