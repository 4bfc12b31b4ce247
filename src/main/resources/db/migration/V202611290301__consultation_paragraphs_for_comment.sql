-- Headings, tables of figures and the like stand in a paper without anybody taking a position on them.
alter table paragraph_text add column for_comment boolean not null default true;
