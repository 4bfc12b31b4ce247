-- Conditions, evidence and proposed changes stand on the record with their position, and are searched with it.
alter table record.positions add column detail jsonb not null default '{"conditions":[]}';
alter table record.positions add column detail_plain text not null default '';
alter table record.positions alter column search
    set expression as (to_tsvector('english', record.search_words(
        plain || ' ' || detail_plain || ' ' || coalesce(speaker, '') || ' ' || coalesce(source, ''))));
