-- A paper is corrected by another version of it, beside the one before: told in public with the reason, and never changed.
alter table paper_version
    add column published_at timestamptz,
    add column reason text not null default '' check (length(reason) <= 8000),
    add check (number = 1 or (published_at is not null and reason <> ''));

-- The version of the paper that first said it in these words. A paragraph that was taken out stays, without words, in its place.
alter table paragraph_text add column since int not null default 1 check (since > 0);

create function keep_papers() returns trigger language plpgsql as $$
begin
    raise exception 'A paper that was published does not change: %', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger paper_version_stays before update or delete on paper_version for each row execute function keep_papers();
create trigger paragraph_text_stays before update or delete on paragraph_text for each row execute function keep_papers();
