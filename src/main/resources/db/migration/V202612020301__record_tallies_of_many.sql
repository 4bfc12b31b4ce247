-- A hundred thousand rows that change at once are noted by what they have in common, and a transaction counts once: only its
-- first note has it count, for each that asked whether anything is left would walk past all that are gone.

alter table tally_change add column first boolean not null default true;
drop trigger counted on tally_change;
create constraint trigger counted after insert on tally_change deferrable initially deferred
    for each row when (new.first) execute function record.count_changes();

drop trigger counted on record.positions;
drop trigger counted on record.responses;
drop function record.note_position(), record.note_positions(record.positions, integer);
drop function record.note_response(), record.note_responses(record.responses, integer);

create function record.note(consultation text, question integer, paragraph text, stance text, provenance text, kinds text[],
        positions bigint) returns void language sql as $$
    insert into concordat.tally_change (consultation, question, paragraph, stance, provenance, kinds, positions, first)
    select note.consultation, about.question, about.paragraph, note.stance, note.provenance, note.kinds, note.positions,
        not exists (select from concordat.tally_change where xact = pg_current_xact_id())
    from (select coalesce(note.question, 0), coalesce(note.paragraph, '') union select 0, '') about (question, paragraph)
$$;

create function record.note(consultation text, responses bigint, late bigint, sent_in bigint) returns void language sql as $$
    insert into concordat.tally_change (consultation, responses, late, sent_in, first)
    values (note.consultation, note.responses, note.late, note.sent_in,
        not exists (select from concordat.tally_change where xact = pg_current_xact_id()))
$$;

create function record.note_positions() returns trigger language plpgsql as $$
begin
    case tg_op
        when 'INSERT' then
            perform record.note(consultation, question, paragraph, stance, provenance, kinds, count(*)) from come
                where current group by consultation, question, paragraph, stance, provenance, kinds;
        when 'DELETE' then
            perform record.note(consultation, question, paragraph, stance, provenance, kinds, -count(*)) from gone
                where current group by consultation, question, paragraph, stance, provenance, kinds;
        else
            perform record.note(consultation, question, paragraph, stance, provenance, kinds, sum(positions)) from (
                select consultation, question, paragraph, stance, provenance, kinds, 1 as positions from come where current
                union all
                select consultation, question, paragraph, stance, provenance, kinds, -1 from gone where current) changed
                group by consultation, question, paragraph, stance, provenance, kinds having sum(positions) <> 0;
    end case;
    return null;
end
$$;
create trigger counted_in after insert on record.positions referencing new table as come
    for each statement execute function record.note_positions();
create trigger counted_again after update on record.positions referencing old table as gone new table as come
    for each statement execute function record.note_positions();
create trigger counted_out after delete on record.positions referencing old table as gone
    for each statement execute function record.note_positions();

create function record.note_responses() returns trigger language plpgsql as $$
begin
    case tg_op
        when 'INSERT' then
            perform record.note(consultation, count(*), count(late_reason), count(sent_in_by)) from come
                where current group by consultation;
        when 'DELETE' then
            perform record.note(consultation, -count(*), -count(late_reason), -count(sent_in_by)) from gone
                where current group by consultation;
        else
            perform record.note(consultation, sum(responses), sum(late), sum(sent_in)) from (
                select consultation, 1 as responses, num_nonnulls(late_reason) as late, num_nonnulls(sent_in_by) as sent_in
                    from come where current
                union all
                select consultation, -1, -num_nonnulls(late_reason), -num_nonnulls(sent_in_by) from gone where current) changed
                group by consultation having sum(responses) <> 0 or sum(late) <> 0 or sum(sent_in) <> 0;
    end case;
    return null;
end
$$;
create trigger counted_in after insert on record.responses referencing new table as come
    for each statement execute function record.note_responses();
create trigger counted_again after update on record.responses referencing old table as gone new table as come
    for each statement execute function record.note_responses();
create trigger counted_out after delete on record.responses referencing old table as gone
    for each statement execute function record.note_responses();
