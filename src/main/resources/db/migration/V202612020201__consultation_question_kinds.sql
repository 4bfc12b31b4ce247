-- In which form a question is answered: by a stance, by options with keys, by a number, or by words alone. Once a
-- consultation is announced that does not change any more: answers rest on it.
create function is_question_kind(kind jsonb) returns boolean language sql immutable return
    case kind ->> 'sort'
        when 'STANCE' then true
        when 'WORDS' then true
        when 'CHOICE' then jsonb_typeof(kind -> 'several') = 'boolean'
            and jsonb_array_length(kind -> 'options') between 2 and 50
            and not jsonb_path_exists(kind, '$.options[*] ? (!(@.key like_regex "^[a-z0-9-]{1,40}$") || @.words == "")')
        when 'NUMBER' then jsonb_typeof(kind -> 'unit') = 'string'
            and (kind ->> 'decimals')::int between 0 and 6
            and coalesce((kind ->> 'least')::numeric <= (kind ->> 'most')::numeric, true)
        else false
    end;

alter table question add column kind jsonb not null default '{"sort": "STANCE"}';
alter table question add constraint question_kind_is_one check (is_question_kind(kind));
alter table question add column sort text not null generated always as (kind ->> 'sort') stored;
alter table question add constraint question_and_sort unique (consultation_id, number, sort);

create function keep_question_kind() returns trigger language plpgsql as $$
begin
    raise exception 'A question that was asked stays answered in the form in which it was asked'
        using errcode = 'restrict_violation';
end $$;

create trigger question_keeps_its_kind
    before update on question
    for each row when (new.kind is distinct from old.kind) execute function keep_question_kind();

alter table record.questions add column kind jsonb not null default '{"sort": "STANCE"}';
alter table record.questions add constraint question_kind_is_one check (is_question_kind(kind));
