-- What is answered to questions that ask for no stance stands on the record with its position, and is searched with it.
alter table record.positions drop constraint positions_stance_check;
alter table record.positions add constraint positions_stance_check check (stance in ('SUPPORT',
    'SUPPORT_WITH_CONDITIONS', 'MIXED', 'OPPOSE', 'PROPOSE_INSTEAD', 'NO_VIEW', 'NOT_STATED', 'NOT_ASKED'));
alter table record.positions
    add column answer jsonb,
    -- How much it is, where it is a number.
    add column answer_value numeric,
    add column answer_plain text not null default '',
    add constraint positions_answer_without_stance check (stance = 'NOT_ASKED' or answer is null),
    add constraint positions_answer_is_sent check (stance <> 'NOT_ASKED' or provenance in ('SUBMITTED', 'SENT_IN')),
    add constraint positions_answer_is_one check (coalesce(jsonb_array_length(answer -> 'chosen') > 0
        or answer ->> 'number' <> '', answer is null));
alter table record.positions alter column search
    set expression as (to_tsvector('english', record.search_words(plain || ' ' || detail_plain || ' ' || answer_plain
        || ' ' || coalesce(speaker, '') || ' ' || coalesce(source, ''))));
