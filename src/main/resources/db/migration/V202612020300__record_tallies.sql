-- How many positions take which stance on what, so that no page counts them. Whatever changes a position, and whichever
-- program does, is noted by triggers, and counted once and last in its transaction.

create table record.tallies (
    consultation text not null references record.consultations on delete cascade,
    -- What the positions are about; neither counts whatever they are about.
    question integer not null,
    paragraph text not null,
    stance text not null,
    provenance text not null,
    -- As they stand on positions: a joint one is counted once.
    kinds text[] not null,
    positions integer not null check (positions > 0),
    primary key (consultation, question, paragraph, stance, provenance, kinds),
    check (question = 0 or paragraph = '')
);
create trigger changed after insert or update or delete or truncate on record.tallies
    for each statement execute function record.note_change();

alter table record.positions add constraint positions_have_one_target check (num_nonnulls(question, paragraph) <= 1);

-- The loudest voice on a paragraph is the latest of its group.
create index positions_voices on record.positions
    (consultation, question, paragraph, stance, provenance, kinds, as_at desc, reference) where current;
create index responses_late on record.responses (consultation) where current and late_reason is not null;

-- What a transaction has yet to count. No other ever sees a row of it, and none outlives its transaction.
create unlogged table tally_change (
    xact xid8 not null default pg_current_xact_id(),
    consultation text not null,
    question integer,
    paragraph text,
    stance text,
    provenance text,
    kinds text[],
    positions integer not null default 0,
    responses integer not null default 0,
    late integer not null default 0,
    sent_in integer not null default 0
);
create index tally_change_xact on tally_change (xact);

create function record.note_positions(p record.positions, positions integer) returns void language sql as $$
    insert into concordat.tally_change (consultation, question, paragraph, stance, provenance, kinds, positions)
    select p.consultation, question, paragraph, p.stance, p.provenance, p.kinds, note_positions.positions
    from (select coalesce(p.question, 0), coalesce(p.paragraph, '') union select 0, '') about (question, paragraph)
    where p.current
$$;

create function record.note_position() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform record.note_positions(old, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform record.note_positions(new, 1);
    end if;
    return null;
end
$$;
create trigger counted
    after insert or delete or update of current, consultation, question, paragraph, stance, provenance, kinds
    on record.positions for each row execute function record.note_position();

create function record.note_responses(r record.responses, responses integer) returns void language sql as $$
    insert into concordat.tally_change (consultation, responses, late, sent_in)
    select r.consultation, note_responses.responses, case when r.late_reason is null then 0 else note_responses.responses end,
        case when r.sent_in_by is null then 0 else note_responses.responses end
    where r.current
$$;

create function record.note_response() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform record.note_responses(old, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform record.note_responses(new, 1);
    end if;
    return null;
end
$$;
create trigger counted after insert or delete or update of current, consultation, late_reason, sent_in_by
    on record.responses for each row execute function record.note_response();

-- The row of a consultation's figures is what those wait for who count in it, in one order: nobody waits for each other.
create function record.begin_figures() returns trigger language plpgsql as $$
begin
    insert into record.consultation_figures (consultation) values (new.slug) on conflict do nothing;
    return null;
end
$$;
create trigger counted after insert on record.consultations for each row execute function record.begin_figures();
insert into record.consultation_figures (consultation) select slug from record.consultations on conflict do nothing;

-- Figures of consultations by their tallies.
create function record.add_up(consultations text[]) returns void language sql as $$
    update record.consultation_figures f set
        (submitted, sent_in_positions, reported) = (
            select coalesce(sum(t.positions) filter (where t.provenance = 'SUBMITTED'), 0),
                coalesce(sum(t.positions) filter (where t.provenance = 'SENT_IN'), 0),
                coalesce(sum(t.positions) filter (where t.provenance = 'REPORTED'), 0)
            from record.tallies t where t.consultation = f.consultation and t.question = 0 and t.paragraph = ''),
        kinds = (select count(distinct kind) from record.tallies t cross join unnest(t.kinds) kind
            where t.consultation = f.consultation and t.question = 0 and t.paragraph = '')
    where f.consultation = any (add_up.consultations)
$$;

-- The first of a transaction's changes has all of them counted.
create function record.count_changes() returns trigger language plpgsql as $$
declare
    changed text[];
begin
    select array_agg(distinct n.consultation) into changed from concordat.tally_change n
        where n.xact = pg_current_xact_id();
    if changed is null then
        return null;
    end if;
    perform from record.consultation_figures where consultation = any (changed) order by consultation for update;
    update record.consultation_figures f set responses = f.responses + n.responses, late = f.late + n.late, sent_in = f.sent_in + n.sent_in
        from (select consultation, sum(responses) as responses, sum(late) as late, sum(sent_in) as sent_in
            from concordat.tally_change where xact = pg_current_xact_id() and stance is null group by consultation) n
        where f.consultation = n.consultation;
    with noted as (
        delete from concordat.tally_change where xact = pg_current_xact_id() returning *)
    merge into record.tallies t
        using (select consultation, question, paragraph, stance, provenance, kinds, sum(positions) as positions
            from noted join record.consultations c on c.slug = noted.consultation where stance is not null
            group by consultation, question, paragraph, stance, provenance, kinds having sum(positions) <> 0) n
        on (t.consultation, t.question, t.paragraph, t.stance, t.provenance, t.kinds)
            = (n.consultation, n.question, n.paragraph, n.stance, n.provenance, n.kinds)
        when matched and t.positions + n.positions = 0 then delete
        when matched then update set positions = t.positions + n.positions
        when not matched then insert values
            (n.consultation, n.question, n.paragraph, n.stance, n.provenance, n.kinds, n.positions);
    perform record.add_up(changed);
    return null;
end
$$;
create constraint trigger counted after insert on tally_change deferrable initially deferred
    for each row execute function record.count_changes();

create function record.recount() returns setof record.tallies stable language sql as $$
    select p.consultation, about.question, about.paragraph, p.stance, p.provenance, p.kinds, count(*)::integer
    from record.positions p cross join lateral
        (select coalesce(p.question, 0), coalesce(p.paragraph, '') union select 0, '') about (question, paragraph)
    where p.current
    group by p.consultation, about.question, about.paragraph, p.stance, p.provenance, p.kinds
$$;

-- Counts everything anew, and answers how many counts were wrong. Who publishes meanwhile waits, and counts on top of it.
create function record.rebuild() returns integer language plpgsql as $$
declare
    wrong integer;
begin
    update record.positions p set kinds = h.kinds
        from (select h.reference, h.version, array_agg(distinct o.kind order by o.kind) as kinds
            from record.position_organisation h join record.organisations o on o.slug = h.organisation
            group by h.reference, h.version) h
        where p.reference = h.reference and p.version = h.version and p.kinds <> h.kinds;
    -- Who has counted has committed from here on, and who has not will find what was counted here.
    lock table record.consultation_figures in exclusive mode;
    delete from concordat.tally_change where xact = pg_current_xact_id();
    select count(*) into wrong from (
        select consultation, question, paragraph, stance, provenance, kinds from (
            (table record.tallies except all select * from record.recount())
            union all
            (select * from record.recount() except all table record.tallies)) d
        group by consultation, question, paragraph, stance, provenance, kinds) differing;
    delete from record.tallies;
    insert into record.tallies select * from record.recount();
    update record.consultation_figures f set (responses, late, sent_in) = (
        select count(*), count(r.late_reason), count(r.sent_in_by) from record.responses r where r.consultation = f.consultation and r.current);
    perform record.add_up(array(select slug from record.consultations));
    return wrong;
end
$$;
select record.rebuild();
