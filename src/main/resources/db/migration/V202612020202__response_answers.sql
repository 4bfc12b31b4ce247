-- A position answers in the form in which its target is asked: by a stance, or by an answer that the question offers.
create function is_answer_to(kind jsonb, has_stance boolean, answer jsonb) returns boolean language sql immutable return
    case kind ->> 'sort'
        when 'STANCE' then answer is null
        when 'WORDS' then answer is null and not has_stance
        when 'CHOICE' then not has_stance and (answer is null
            or kind -> 'options' @> (answer -> 'chosen')
                and jsonb_array_length(answer -> 'chosen') between 1
                    and case when (kind -> 'several')::boolean then 50 else 1 end)
        when 'NUMBER' then not has_stance and (answer is null
            or answer ->> 'number' <> '' and answer -> 'unit' = kind -> 'unit')
        else false
    end;

alter table position add column kind text not null default '{"sort":"STANCE"}' check (is_question_kind(kind::jsonb));

create function keep_to_what_is_asked() returns trigger language plpgsql as $$
begin
    if new.kind::jsonb is distinct from coalesce((select q.kind from question q
            where q.consultation_id = new.consultation_id and q.number = new.question_number), '{"sort": "STANCE"}') then
        raise exception 'A position is of the kind of its question' using errcode = 'check_violation';
    end if;
    if new.said is json object then
        if is_answer_to(new.kind::jsonb, new.said::json -> 'stance' is not null, (new.said::json -> 'answer')::jsonb)
                is not true then
            raise exception 'A position answers what is asked' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;

create trigger position_answers_what_is_asked
    before insert or update of kind, said on position
    for each row execute function keep_to_what_is_asked();
