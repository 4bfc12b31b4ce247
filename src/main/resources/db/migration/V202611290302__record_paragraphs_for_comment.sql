alter table record.paragraphs add column for_comment boolean not null default true;
